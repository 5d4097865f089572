/** An event that breaks the program is given up, not retried without end: a person is told, a machine fact waits for the repair. */
import { expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { checkFold } from '../../activities/shared/check-fold';
import { freePorts } from '../../scripts/shared/free-port';
import { reconcileProcesses } from '../../scripts/shared/reconcile-processes';
import { look } from '../../workflows/shared/messages';
import { openJob, takeStep, until } from '../shared/drive';
import { approvedByAll, brief, briefed, carriedOut, estimated, proposed } from '../shared/job-story';
import { linkSecret, testSystem } from '../shared/system';

const [metricsPort = 0] = await freePorts(1);
const system = await testSystem({ metricsPort });
const { db, client, taskQueue } = system;
const processes = makeProcesses(linkSecret);
const reconcile = (repair: boolean) => reconcileProcesses({ db, client, taskQueue, repair, patienceMs: 500 });

/** A state that no release has written: reading it throws, at every attempt. */
const spoil = (id: string) =>
  db.$executeRaw`UPDATE "Process" SET state = jsonb_set(state, '{v}', '99') WHERE id = ${id}`;
const mend = (id: string) => db.$executeRaw`UPDATE "Process" SET state = jsonb_set(state, '{v}', '2') WHERE id = ${id}`;
const broken = { cause: { type: 'DEFECT' } };

test('a person is told, nothing is recorded, nobody else is held up, and it is counted', async () => {
  const id = 'job/J2026-0001';
  await openJob(system, 'J2026-0001');
  const before = await db.process.findUniqueOrThrow({ where: { id } });
  await spoil(id);
  const twoAtOnce = await Promise.allSettled([
    takeStep(system, 'J2026-0001', 'linxiaoyu', 'record-brief', brief()),
    takeStep(system, 'J2026-0001', 'linxiaoyu', 'record-brief', brief()),
  ]);
  expect(twoAtOnce).toMatchObject([
    { status: 'rejected', reason: broken },
    { status: 'rejected', reason: broken },
  ]);
  await briefed(system, 'J2026-0002');
  expect(await (await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`)).text()).toMatch(
    /jobcard_defects_total\{.*kind="job".*\} 2/,
  );

  await mend(id);
  expect(await db.process.findUniqueOrThrow({ where: { id } })).toEqual(before);
  expect(await takeStep(system, 'J2026-0001', 'linxiaoyu', 'record-brief', brief())).toMatchObject({
    seq: before.seq + 1,
  });
  expect(await reconcile(false)).toEqual([]);
});

test('a process that breaks at its very first event does not begin', async () => {
  const id = 'job/J2026-0003';
  await db.process.create({ data: { id, kind: 'job', seq: 0, state: { v: 99 }, startedAt: new Date() } });
  await expect(openJob(system, 'J2026-0003')).rejects.toMatchObject(broken);
  await client.workflow.getHandle(id).result();
  expect(await db.processEvent.count({ where: { processId: id } })).toBe(0);
  await db.process.delete({ where: { id } });
});

test('a machine fact is kept until the process has been mended, and then recorded once', async () => {
  const id = 'job/J2026-0004';
  await briefed(system, 'J2026-0004');
  await proposed(system, 'J2026-0004');
  const caseId = await estimated(system, 'J2026-0004');
  await spoil(id);
  await approvedByAll(system, caseId); // the case tells the job
  const loop = client.workflow.getHandle(id);
  expect(await until(async () => (await loop.query(look)).parked, 40_000)).toContain('breaks the program');
  await expect(takeStep(system, 'J2026-0004', 'linxiaoyu', 'record-brief', brief())).rejects.toMatchObject({
    cause: { type: 'OUT_OF_STEP' },
  });

  await mend(id);
  expect(await reconcile(true)).toContainEqual(expect.objectContaining({ kind: 'parked', processId: id }));
  await carriedOut(system, 'J2026-0004');
  await loop.result();
  expect(await checkFold(db, processes, id)).toMatchObject({ same: true });
});
