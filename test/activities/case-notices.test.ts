import { describe, expect, it } from 'vitest';
import { caseNotices } from '../../activities/approvals/case-notices';
import type { Incoming } from '../../domain/shared/process';
import { Desk, stage } from '../domain/approvals/office';

/** What is told because of everything that happened on the desk since `before`. */
const notices = (desk: Desk, before: Desk['state'], from: number) => {
  const incoming: Incoming = { key: 'k', at: desk.now, actor: { kind: 'system', what: 'test' }, body: {} };
  const told = caseNotices({
    processId: 'approval/1',
    seq: 2,
    before,
    after: desk.state,
    incoming,
    trail: desk.trail.slice(from),
  });
  return told.map(({ userId, kind }) => `${userId} ${kind}`).toSorted();
};

describe('case notices', () => {
  it('tell who got a task, whose task went by itself, and the submitter how it ended', () => {
    const desk = new Desk([stage('one', { approvers: [{ id: '1', by: 'role', role: 'finance' }] })]);
    const [before, from] = [desk.state, desk.trail.length];
    desk.approve('fin1');
    expect(notices(desk, before, from)).toEqual(['ae case-ended', 'fin2 task-closed']);
  });

  it('APR-5 tell of reminders and overdue tasks, and the administrators of a rung that reaches nobody', () => {
    const hours = (amount: number) => ({ amount, unit: 'hour', working: true }) as const;
    const desk = new Desk([
      stage('one', {
        due: hours(2),
        remind: { at: [50], then: null, atMost: 1 },
        escalate: [{ after: hours(1), to: { by: 'user', user: 'nobody' }, how: 'add' }],
      }),
    ]);
    const [before, from] = [desk.state, desk.trail.length];
    desk.waitUntil('2026-03-03T02:00:00.000Z');
    expect(notices(desk, before, from)).toEqual(['admin escalation-skipped', 'am task-overdue', 'am task-reminder']);
  });
});
