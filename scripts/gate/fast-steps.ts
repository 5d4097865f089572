/** The fast half of the gate: what needs no server. Caches live in node_modules/.cache. */
import type { Step } from './step';

const layers = ['domain', 'definitions', 'workflows', 'activities', 'api', 'web', 'prisma/seed', 'scripts'];

/** `pureReport` is where the pure tests write their JSON. */
export const fastSteps = (pureReport: string): Step[] => [
  {
    name: 'lint',
    file: 'eslint/bin/eslint.js',
    args: [
      '.',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      'node_modules/.cache/eslint/',
    ],
  },
  { name: 'types', file: 'typescript/bin/tsc', args: ['-p', '.'] },
  {
    name: 'pure tests',
    file: 'vitest/vitest.mjs',
    args: ['run', '--project', 'pure', '--reporter=dot', '--reporter=json', `--outputFile.json=${pureReport}`],
  },
  {
    name: 'format',
    file: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content', '.'],
  },
  {
    name: 'import rules',
    file: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...layers],
  },
];
