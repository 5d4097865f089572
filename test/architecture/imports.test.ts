/**
 * The import rules bite: in a small tree built like ours each forbidden import is found under the name of its rule, and
 * each allowed one passes. That our own tree keeps the rules is a step of `npm run check`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const config = createRequire(import.meta.url)(resolve('.dependency-cruiser.cjs')) as {
  forbidden: IForbiddenRuleType[];
  options: ICruiseOptions;
};

const forbidden: [rule: string, from: string, statement: string][] = [
  ['domain-is-pure', 'domain/jobs/a.ts', `import '../../activities/shared/record'`],
  ['domain-is-pure', 'domain/jobs/b.ts', `import type { Client } from '@temporalio/client'`],
  ['domain-is-pure', 'domain/jobs/c.ts', `import 'yaml'`],
  ['domain-slices-meet-at-their-index', 'domain/jobs/d.ts', `import '../approvals/step-case'`],
  ['domain-shared-knows-no-slice', 'domain/shared/a.ts', `import '../approvals/index'`],
  ['compile-knows-the-domain', 'definitions/compile/a.ts', `import '../../activities/shared/record'`],
  ['workflows-run-only-the-sdk', 'workflows/jobs/a.ts', `import '../../domain/approvals/index'`],
  ['workflows-run-only-the-sdk', 'workflows/jobs/b.ts', `import 'zod'`],
  ['workflows-run-only-the-sdk', 'workflows/jobs/c.ts', `import '@temporalio/client'`],
  ['workflows-run-only-the-sdk-types', 'workflows/jobs/d.ts', `import type { Page } from '../../api/jobs/list-jobs'`],
  ['activities-know-no-workflow', 'activities/jobs/a.ts', `import '../../workflows/jobs/job'`],
  ['activities-leave-the-client-alone', 'activities/jobs/b.ts', `import '@temporalio/client'`],
  ['api-knows-messages-only', 'api/jobs/a.ts', `import '../../workflows/jobs/job'`],
  ['web-knows-domain-and-contract', 'web/src/jobs/a.ts', `import '../../../activities/shared/record'`],
  ['web-takes-only-types-from-the-api', 'web/src/jobs/b.ts', `import '../../../api/jobs/contract'`],
  [
    'web-takes-only-contracts-from-the-api',
    'web/src/jobs/c.ts',
    `import type { Page } from '../../../api/jobs/list-jobs'`,
  ],
  ['resolvable', 'api/jobs/b.ts', `import './nowhere'`],
];

const allowed: [from: string, statement: string][] = [
  ['domain/jobs/ok.ts', `import '../approvals/index'; import '../shared/money'; import 'zod'`],
  ['workflows/jobs/ok.ts', `import '@temporalio/workflow'; import type { Fen } from '../../domain/shared/money'`],
  ['activities/shared/signal.ts', `import '@temporalio/client'`],
  ['api/jobs/ok.ts', `import '../../workflows/jobs/messages'; import '../../domain/approvals/index'`],
  [
    'web/src/jobs/ok.ts',
    `import type { Job } from '../../../api/jobs/contract'; import '../../../domain/shared/money'`,
  ],
];

const targets = [
  'activities/shared/record.ts',
  'api/jobs/contract.ts',
  'api/jobs/list-jobs.ts',
  'domain/approvals/index.ts',
  'domain/approvals/step-case.ts',
  'domain/shared/money.ts',
  'workflows/jobs/job.ts',
  'workflows/jobs/messages.ts',
];
const packages = ['zod', 'yaml', '@temporalio/client', '@temporalio/workflow'];

let dir: string;
let found: { rule: string; from: string }[];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'jobcard-imports-'));
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  };
  for (const file of targets)
    write(file, 'export type Client = 1; export type Page = 1; export type Job = 1; export type Fen = 1;');
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
    write(`node_modules/${name}/index.d.ts`, 'export type Client = 1;');
  }
  write('package.json', JSON.stringify({ dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }));
  for (const [, from, statement] of forbidden) write(from, statement);
  for (const [from, statement] of allowed) write(from, statement);

  const { cache, tsConfig, ...options } = config.options;
  const { output } = await cruise(['domain', 'definitions', 'workflows', 'activities', 'api', 'web'], {
    ...options,
    baseDir: dir,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  });
  found = (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('a forbidden import is found', () => {
  test.each(forbidden)('%s: %s', (rule, from) => {
    expect(found).toContainEqual({ rule, from });
  });
});

describe('an allowed import passes', () => {
  test.each(allowed)('%s', (from) => {
    expect(found.filter((violation) => violation.from === from)).toEqual([]);
  });
});
