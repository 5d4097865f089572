/** A year in which nobody answers, on the real server: time is skipped, nothing else is. */
import { expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { checkFold } from '../../activities/shared/check-fold';
import { verifyTrail } from '../../activities/shared/verify-trail';
import { personId } from '../../prisma/seed/sample/people';
import { decide } from '../shared/drive';
import { fastForward } from '../shared/fast-forward';
import { briefed, estimated, proposed } from '../shared/job-story';
import { linkSecret, testSystem } from '../shared/system';

const system = await testSystem();
const { db, client } = system;

test('reminders, overdue and the ladder stand in the trail, the case still waits, and whoever holds it can decide', async () => {
  const number = 'J2026-0001';
  await briefed(system, number);
  await proposed(system, number);
  const caseId = await estimated(system, number);
  const begun = Date.now();
  const now = await fastForward(client, caseId, 365);
  expect(now.getTime() - begun).toBeGreaterThan(364 * 86_400_000);

  const trail = await db.trail.findMany({ where: { processId: caseId }, orderBy: { seq: 'asc' } });
  const operations = trail.map(({ operation }) => operation);
  expect(operations).toEqual(expect.arrayContaining(['opened', 'reminded', 'overdue', 'escalated']));
  expect(operations.filter((operation) => operation === 'escalated')).toHaveLength(2);
  expect(operations).not.toContain('approved');
  const times = trail.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));

  expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ status: 'running' });
  const tasks = await db.task.findMany({ where: { caseId }, orderBy: { openedAt: 'asc' } });
  expect(tasks[0]).toMatchObject({ holderId: personId('wangsiyuan') });
  expect(tasks[0]?.overdueSince).not.toBeNull();
  expect(tasks[0]?.remindersSent).toBeGreaterThan(0);
  expect(tasks.filter(({ state }) => state === 'open').map(({ holderId }) => holderId)).toContain(
    personId('shenguoliang'),
  );
  const told = await db.notification.findMany({ where: { processId: caseId } });
  expect(told.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['task-opened', 'task-reminder', 'task-overdue']),
  );

  const answer = await decide(system, caseId, 'shenguoliang', 'approve', '代为批准');
  expect(answer.view).toMatchObject({ status: 'running' });
  const { at } = await db.trail.findFirstOrThrow({ where: { processId: caseId, operation: 'approved' } });
  expect(at.getTime() - begun).toBeGreaterThan(364 * 86_400_000);
  expect(await checkFold(db, makeProcesses(linkSecret), caseId)).toMatchObject({ same: true });
  expect(await verifyTrail(db, caseId)).toMatchObject({ whole: true });
});
