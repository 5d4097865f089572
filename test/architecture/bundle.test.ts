/**
 * What the workflows' bundle is really made of. The SDK bundles whatever it is given without a word, and a rule inside
 * would make old histories diverge when it is corrected (ADR: rules live behind `record`).
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { expect, test } from 'vitest';
import { bundleWorkflows } from '../../scripts/shared/bundle-workflows';

const root = resolve(import.meta.dirname, '../..');

const allowed = [
  /^workflows\//,
  /^node_modules\/@temporalio\/(common|workflow)\//,
  // what these two depend on
  /^node_modules\/(long|nexus-rpc)\//,
];

/** The files of a bundle, from its source map, relative to the repository. */
function sourcesOf(code: string): string[] {
  const map = /sourceMappingURL=data:application\/json;charset=utf-8;base64,([\w+/=]+)/.exec(code)?.[1];
  if (map === undefined) throw new Error('The bundle has no source map');
  const { sources } = JSON.parse(Buffer.from(map, 'base64').toString('utf8')) as { sources: string[] };
  return sources
    .map((source) => source.replace(/^ignored\|/, ''))
    .filter((source) => !source.startsWith('webpack/'))
    .map((source) => relative(root, source));
}

const strangers = (code: string): string[] =>
  sourcesOf(code).filter((source) => !allowed.some((rule) => rule.test(source)));

test('the bundle holds the SDK and our loops, and nothing else', async () => {
  const { codePath } = await bundleWorkflows();
  const code = readFileSync(codePath, 'utf8');
  expect(strangers(code)).toEqual([]);
  expect(sourcesOf(code)).toEqual(expect.arrayContaining(['workflows/jobs/job.ts', 'workflows/approvals/approval.ts']));
});

test('a workflow that brings a rule with it is found', async () => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: resolve(import.meta.dirname, 'bundle/leaky-workflow.ts'),
    logger: new DefaultLogger('ERROR'),
  });
  expect(strangers(code)).toContain('domain/shared/refusal.ts');
});
