/** Machine facts between processes: twice is once, and nobody there is no reason to stop. */
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { makeSignal } from '../../activities/shared/signal';
import { decide, takeStep, until } from '../shared/drive';
import { briefed, estimated, proposed } from '../shared/job-story';
import { testSystem } from '../shared/system';

const lines: { msg: string }[] = [];
const logger = pino(
  { level: 'warn' },
  { write: (line: string) => void lines.push(JSON.parse(line) as { msg: string }) },
);
const system = await testSystem({ logger });
const { db, client } = system;

async function inApproval(number: string): Promise<string> {
  await briefed(system, number);
  await proposed(system, number);
  return estimated(system, number);
}

test('a fact that is delivered twice is recorded once', async () => {
  const caseId = await inApproval('J2026-0001');
  const signal = makeSignal(client);
  const request = {
    toProcessId: 'job/J2026-0001',
    event: {
      ...{ key: 'delivered-twice', at: new Date().toISOString() },
      actor: { kind: 'system', what: caseId } as const,
      body: { type: 'ApprovalReturned', caseId, comment: '请核对' },
    },
  };
  await signal(request);
  await signal(request);
  await until(() => db.processEvent.findFirst({ where: { key: 'delivered-twice' } }));
  // A later act has been through the loop: whatever was before it in the inbox is done.
  await expect(takeStep(system, 'J2026-0001', 'linxiaoyu', 'close-job', {})).rejects.toThrow();
  expect(await db.processEvent.count({ where: { key: 'delivered-twice' } })).toBe(1);
  expect(await db.trail.count({ where: { processId: 'job/J2026-0001', operation: 'approval-returned' } })).toBe(1);
});

test('a fact for a process that is gone is logged, and the sender goes on', async () => {
  const number = 'J2026-0002';
  const caseId = await inApproval(number);
  await client.workflow.getHandle(`job/${number}`).terminate('nobody hears of the case');
  expect(await decide(system, caseId, 'wangsiyuan', 'reject', '不做了')).toMatchObject({
    view: { status: 'ended' },
    ended: true,
  });
  await client.workflow.getHandle(caseId).result();
  // The SDK gathers lines for a moment before it hands them on.
  const line = await until(() => Promise.resolve(lines.find(({ msg }) => msg === 'Nobody there to be told')));
  expect(line).toMatchObject({ toProcessId: `job/${number}`, workflowId: caseId });
});
