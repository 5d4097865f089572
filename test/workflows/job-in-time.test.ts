/** A job that the client does not answer, on the real server: what time alone brings about, and who hears of it. */
import { expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { checkFold } from '../../activities/shared/check-fold';
import { personId } from '../../prisma/seed/sample/people';
import { decide, takeStep, until } from '../shared/drive';
import { fastForward } from '../shared/fast-forward';
import { approvedByAll, briefed, dayFromNow, estimated, proposed, settled } from '../shared/job-story';
import { linkSecret, testSystem } from '../shared/system';

const system = await testSystem();
const { db, client } = system;

test('JOB-12 an unanswered link, its end, and a confirmation that an exception put off too long', async () => {
  const number = 'J2026-0001';
  const id = `job/${number}`;
  await briefed(system, number);
  await proposed(system, number);
  await approvedByAll(system, await estimated(system, number));
  await settled(system, number, 'ESTIMATE_NOT_SENT');
  const state = (await db.process.findUniqueOrThrow({ where: { id } })).state as { contactId: string };
  await takeStep(system, number, 'linxiaoyu', 'send-estimate', { contactId: state.contactId, expiresInDays: 14 });
  await takeStep(system, number, 'linxiaoyu', 'request-exception', {
    ...{ reason: '版面今晚截止', expectedConfirmation: dayFromNow(5) },
  });
  const exception = await db.case.findFirstOrThrow({ where: { ownerId: id, subjectKind: 'execution-exception' } });
  await approvedByAll(system, exception.id);
  await settled(system, number, 'FINAL_PROOF_MISSING');

  await fastForward(client, id, 15);
  const trail = await db.trail.findMany({ where: { processId: id }, orderBy: { seq: 'asc' } });
  const byTime = ['confirmation-overdue', 'link-unanswered', 'link-expired'];
  expect(trail.map(({ operation }) => operation).slice(-3)).toEqual(byTime);
  expect(trail.at(-3)).toMatchObject({ actor: { kind: 'system' }, detail: { expectedConfirmation: dayFromNow(5) } });
  const { blockers } = await db.job.findUniqueOrThrow({ where: { number } });
  expect(blockers).toMatchObject([
    ...[{ code: 'ESTIMATE_NOT_SENT' }, { code: 'CONFIRMATION_OVERDUE' }, { code: 'OUTSOURCING_MISSING' }],
    ...[{}, {}],
  ]);

  const told = await db.notification.findMany({ where: { processId: id }, orderBy: { at: 'asc' } });
  expect(told.map(({ userId, kind }) => `${userId} ${kind}`).toSorted()).toEqual(
    [
      `${personId('linxiaoyu')} confirmation-overdue`,
      `${personId('wangsiyuan')} confirmation-overdue`,
      `${personId('linxiaoyu')} link-unanswered`,
      `${personId('linxiaoyu')} link-expired`,
    ].toSorted(),
  );
  expect(await checkFold(db, makeProcesses(linkSecret), id)).toMatchObject({ same: true });
});

test('JOB-4 minutes that nobody sends: overdue after a day, told to the line above after two', async () => {
  const number = 'J2026-0003';
  const id = `job/${number}`;
  await briefed(system, number);
  await takeStep(system, number, 'linxiaoyu', 'record-call', {
    ...{ topic: '上市日期', heldOn: dayFromNow(0), heldAt: '00:00' },
  });
  await fastForward(client, id, 3);
  const trail = await db.trail.findMany({ where: { processId: id }, orderBy: { seq: 'asc' } });
  expect(trail.map(({ operation }) => operation).slice(-2)).toEqual(['minutes-overdue', 'minutes-escalated']);
  const { blockers } = await db.job.findUniqueOrThrow({ where: { number } });
  expect(blockers).toMatchObject([{ code: 'MINUTES_OVERDUE', holders: [personId('linxiaoyu')] }, {}, {}]);
  const told = await db.notification.findMany({ where: { processId: id }, orderBy: { id: 'asc' } });
  expect(told.map(({ userId, kind }) => `${userId} ${kind}`)).toEqual([
    `${personId('linxiaoyu')} minutes-overdue`,
    `${personId('wangsiyuan')} minutes-escalated`,
  ]);
  expect(await checkFold(db, makeProcesses(linkSecret), id)).toMatchObject({ same: true });
});

test('JOB-21 handed over while an approval lies with the AE: the task is the new AE’s at once', async () => {
  const number = 'J2026-0002';
  const id = `job/${number}`;
  await briefed(system, number);
  await proposed(system, number);
  const caseId = await estimated(system, number);
  await returnedBy(caseId, number);
  await takeStep(system, number, 'linxiaoyu', 'hand-over-job', {
    toUserId: personId('zhaoyiming'),
    reason: '区域调整',
  });
  const task = await until(() =>
    db.task.findFirst({ where: { caseId, state: 'open', holderId: personId('zhaoyiming') } }),
  );
  expect(task).toMatchObject({ kind: 'resubmit' });
  const { aeId, blockers } = await db.job.findUniqueOrThrow({ where: { number } });
  expect([aeId, blockers]).toMatchObject([personId('zhaoyiming'), [{ code: 'ESTIMATE_RETURNED', holders: [aeId] }]]);
  const told = await db.notification.findMany({ where: { userId: personId('zhaoyiming') } });
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['job-handed-over', 'task-opened']);
  expect(await checkFold(db, makeProcesses(linkSecret), id)).toMatchObject({ same: true });
});

async function returnedBy(caseId: string, number: string): Promise<void> {
  await decide(system, caseId, 'wangsiyuan', 'return', '请补充外发报价');
  await settled(system, number, 'ESTIMATE_RETURNED');
}
