// Types decide most rules (typescript-eslint, strict and type-checked). The layer rules here are those that an editor can
// show while one types; .dependency-cruiser.cjs has all of them.
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const only = (message, ...allowed) => ['error', { patterns: [{ regex: `^(?!(${allowed.join('|')})$)`, message }] }];
const never = (message, regex, allowTypeImports = false) => [
  'error',
  { patterns: [{ regex, message, allowTypeImports }] },
];

export default tseslint.config(
  {
    ignores: [
      'prisma/generated/',
      'web/dist/',
      'web/src/shared/api.d.ts',
      'node_modules/',
      '.data/',
      '**/*.{js,mjs,cjs}',
    ],
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // Nothing here is a class whose methods need `this`; the shapes that are passed around are plain objects.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-imports': only(
        'domain imports domain and zod, nothing else',
        '\\.{1,2}/(?!.*(workflows|activities|api|web|scripts|prisma|definitions)/).*',
        'zod',
      ),
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'crypto', 'performance'],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time is an argument.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Chance has no place in a rule.',
        },
      ],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': never(
        'workflows run nothing but the SDK and themselves; import types only',
        '^(\\.\\./)+(domain|activities|api|web|definitions|prisma|scripts)/|^(?!\\.|@temporalio/(workflow|common)(/|$))',
        true,
      ),
    },
  },
  {
    files: ['activities/**/*.ts'],
    rules: { 'no-restricted-imports': never('activities know no workflow', '(^|/)(workflows|api|web)/') },
  },
  {
    files: ['api/**/*.ts'],
    rules: {
      'no-restricted-imports': never(
        'api knows of a workflow only its messages',
        '(^|/)(workflows/(?!.*messages$)|web/)',
      ),
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      '@typescript-eslint/no-restricted-imports': never(
        'web knows domain and the types of the API contract',
        '^(\\.\\./)+(activities|workflows|prisma|scripts|definitions|api/(?!.*contract$))',
        true,
      ),
    },
  },
);
