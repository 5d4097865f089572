/**
 * Histories that were recorded earlier still run on the loops of today: whoever breaks that breaks every job under way.
 * `npm run histories` records them anew, after a change that was meant and that old runs survive by a patch.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { pino } from 'pino';
import { beforeAll, expect, test } from 'vitest';
import { installRuntime } from '../../activities/shared/runtime';
import { failureConverterPath } from '../../activities/shared/temporal';
import { historyOf } from './history-file';
import type { Plain } from './history-file';
import { bundleWorkflows } from '../../scripts/shared/bundle-workflows';

installRuntime({ logger: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }) });

const folder = join(import.meta.dirname, 'recorded');
const recorded = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

let sound: WorkflowBundleOption;
let broken: WorkflowBundleOption;
beforeAll(async () => {
  sound = await bundleWorkflows();
  broken = await bundleWorkflowCode({
    workflowsPath: resolve(import.meta.dirname, 'incompatible/index.ts'),
    failureConverterPath,
    logger: new DefaultLogger('ERROR'),
  });
});

async function replay(name: string, workflowBundle: WorkflowBundleOption): Promise<void> {
  const readable = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Plain;
  const options = { workflowBundle, dataConverter: { failureConverterPath } };
  await Worker.runReplayHistory(options, await historyOf(readable), name);
}

test('there is a finished and a running job and case, a job that was continued, and each of the workflows about people', () => {
  expect(recorded).toEqual([
    ...[
      'case-finished',
      'case-running',
      'deliver-finished',
      'departure-finished',
      'job-continued',
      'job-finished',
      'job-running',
      'letter-finished',
    ],
    ...['recheck-finished', 'substitution-finished', 'substitution-running', 'webhook-finished'],
  ]);
});

test.each(recorded)('%s runs as it ran', async (name) => {
  await expect(replay(name, sound)).resolves.toBeUndefined();
});

test.each(recorded)('%s tells loops that do something else apart', async (name) => {
  await expect(replay(name, broken)).rejects.toBeInstanceOf(DeterminismViolationError);
});
