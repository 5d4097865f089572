/** Temporal and PostgreSQL come apart in every way that we know of, and are brought together again. */
import { expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { checkFold } from '../../activities/shared/check-fold';
import { makeRecord } from '../../activities/shared/record';
import { reconcileProcesses } from '../../scripts/shared/reconcile-processes';
import { look } from '../../workflows/shared/messages';
import { by, openJob, takeStep, until } from '../shared/drive';
import { approvedByAll, briefed, carriedOut, estimated, proposed } from '../shared/job-story';
import { linkSecret, testSystem } from '../shared/system';

const system = await testSystem();
const { db, client, taskQueue } = system;
const processes = makeProcesses(linkSecret);
const record = makeRecord(db, processes);

let count = 0;
const newNumber = (): string => `J2026-${String((count += 1)).padStart(4, '0')}`;
const reconcile = (repair: boolean) => reconcileProcesses({ db, client, taskQueue, repair, patienceMs: 500 });
const background = {
  commissioned: '推广',
  why: '新品',
  market: '增长',
  competitors: '两家',
  consumers: '白领',
  opportunities: '春季',
};

/** Records an event that the workflow does not learn of, as a reset of its history would leave it. */
async function recordBehindTheLoop(processId: string, seq: number): Promise<void> {
  const body = { type: 'StepTaken', kind: 'record-background', content: background };
  const event = { ...by('linxiaoyu', body), at: new Date().toISOString() };
  expect(await record({ processId, kind: 'job', seq, event })).toMatchObject({ seq });
}

test('while all is well nothing is found', async () => {
  await openJob(system, newNumber());
  expect(await reconcile(false)).toEqual([]);
});

test('a loop that meets a conflict waits, nothing fails, and goes on after the repair', async () => {
  const number = newNumber();
  const id = `job/${number}`;
  await openJob(system, number);
  await recordBehindTheLoop(id, 2);
  const waiting = takeStep(system, number, 'linxiaoyu', 'record-background', background);
  const handle = client.workflow.getHandle(id);
  await until(async () => (await handle.query(look)).parked);
  await expect(takeStep(system, number, 'linxiaoyu', 'record-background', background)).rejects.toMatchObject({
    cause: { type: 'OUT_OF_STEP' },
  });
  expect(await reconcile(false)).toMatchObject([{ kind: 'behind', processId: id, repaired: false }]);
  expect(await reconcile(true)).toMatchObject([{ kind: 'behind', processId: id, repaired: true }]);
  expect(await waiting).toMatchObject({ seq: 3 });
  expect(await reconcile(false)).toEqual([]);
  expect(await checkFold(db, processes, id)).toEqual({ same: true, seq: 3 });
});

test('a loop that does not know yet is told', async () => {
  const number = newNumber();
  await openJob(system, number);
  await recordBehindTheLoop(`job/${number}`, 2);
  expect(await reconcile(true)).toMatchObject([{ kind: 'behind', repaired: true }]);
  await until(async () => (await client.workflow.getHandle(`job/${number}`).query(look)).seq === 2);
  expect(await takeStep(system, number, 'linxiaoyu', 'record-background', background)).toMatchObject({ seq: 3 });
});

test('a workflow that is gone is started again and the job goes on to its end', async () => {
  const number = newNumber();
  await briefed(system, number);
  await proposed(system, number);
  const caseId = await estimated(system, number);
  await client.workflow.getHandle(`job/${number}`).terminate('the test takes it away');
  await client.workflow.getHandle(caseId).terminate('and this one');
  const found = await reconcile(true);
  expect(found.map(({ kind, processId }) => [kind, processId]).sort()).toEqual([
    ['missing', caseId],
    ['missing', `job/${number}`],
  ]);
  await approvedByAll(system, caseId);
  await carriedOut(system, number);
  await client.workflow.getHandle(`job/${number}`).result();
});

test('a machine fact that was lost is delivered', async () => {
  const number = newNumber();
  await briefed(system, number);
  await proposed(system, number);
  const caseId = await estimated(system, number);
  await client.workflow.getHandle(`job/${number}`).terminate('nobody hears of the case');
  await approvedByAll(system, caseId);
  await client.workflow.getHandle(caseId).result();
  const found = await reconcile(true);
  expect(found.map(({ kind }) => kind)).toEqual(['missing', 'undelivered']);
  await until(() => db.processEvent.findFirst({ where: { processId: `job/${number}`, key: { startsWith: caseId } } }));
  await carriedOut(system, number);
});

test('a workflow without a record is reported, never touched', async () => {
  const input = { processId: 'job/J2026-9999', kind: 'job', answer: null };
  const handle = await client.workflow.start('job', { workflowId: 'job/J2026-9999', taskQueue, args: [input] });
  expect(await until(async () => (await reconcile(true)).find(({ kind }) => kind === 'unknown'))).toMatchObject({
    ...{ processId: 'job/J2026-9999', repaired: false },
  });
  await handle.terminate('the test is over');
});
