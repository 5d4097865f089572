/** The worker as operators see it: its logs, its metrics, and how it stops. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { personId } from '../../prisma/seed/sample/people';
import { startWorker } from '../../activities/worker';
import { by, openJob, send, until } from '../shared/drive';
import { linkSecret, testSystem } from '../shared/system';

interface Line {
  msg: string;
  [field: string]: unknown;
}
const lines: Line[] = [];
const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line) as Line) });

const metricsPort = await new Promise<number>((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
});
const system = await testSystem({ logger, metricsPort });
const { db, client, taskQueue, temporal, workflowBundle, worker } = system;

test('the correlation id of a request is on the lines of workflow and activity, names and texts are not', async () => {
  await openJob(system, 'J2026-0001');
  const background = {
    commissioned: '推广',
    why: '保密',
    market: '增长',
    competitors: '两家',
    consumers: '白领',
    opportunities: '春季',
  };
  const message = by('linxiaoyu', { type: 'StepTaken', kind: 'record-background', content: background });
  await send(system, 'job/J2026-0001', { ...message, correlationId: 'request-4711' });
  const correlated = await until(() => {
    const found = lines.filter(({ correlationId }) => correlationId === 'request-4711');
    return Promise.resolve(
      found.some((line) => 'activityType' in line) && found.some((line) => !('activityType' in line)) && found,
    );
  });
  expect(correlated.find((line) => 'activityType' in line && line.msg === 'Recorded')).toMatchObject({
    ...{ processId: 'job/J2026-0001', seq: 2, actor: personId('linxiaoyu'), workflowId: 'job/J2026-0001' },
  });
  expect(JSON.stringify(lines)).not.toMatch(/保密|林晓雨/);
});

test('the SDK offers its metrics on a loopback port', async () => {
  const text = await (await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`)).text();
  expect(text).toMatch(/^temporal_workflow_task_execution_latency/m);
  expect(text).toMatch(/activity_type="record"/);
});

test('it stops when asked, and what was asked meanwhile is done by the next one', async () => {
  await worker.shutdown();
  const number = 'J2026-0002';
  const opening = openJob(system, number);
  const next = await startWorker({ temporal, taskQueue, db, client, linkSecret, workflowBundle });
  try {
    expect(await opening).toMatchObject({ seq: 1 });
    expect(await db.job.findUniqueOrThrow({ where: { number } })).toMatchObject({ stage: 'brief' });
  } finally {
    await next.shutdown();
  }
});
