import { describe, expect, it } from 'vitest';
import { caseNotices } from '../../activities/approvals/case-notices';
import type { Actor, Incoming } from '../../domain/shared/process';
import { Desk, stage } from '../domain/approvals/office';

/** What is told because of everything that happened on the desk since `before`. */
const notices = (desk: Desk, before: Desk['state'], from: number, actor: Actor = { kind: 'system', what: 'test' }) => {
  const incoming: Incoming = { key: 'k', at: desk.now, actor, body: {} };
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

describe('case notices of operations', () => {
  const finance = () =>
    new Desk([stage('one', { approvers: [{ id: '1', by: 'role', role: 'finance' }] }), stage('two', { id: 'two' })]);
  /** What is told because `as` does something; nothing of it is told to themselves. */
  const after = (desk: Desk, as: string, act: () => unknown) => {
    const [before, from] = [desk.state, desk.trail.length];
    expect(act()).toBeNull();
    return notices(desk, before, from, { kind: 'person', id: as });
  };

  it('tell who got a task that was passed on, and who had it, unless they did it themselves', () => {
    const desk = finance();
    expect(after(desk, 'fin1', () => desk.transfer('fin1', 'gm'))).toEqual(['gm task-opened']);
    const task = desk.taskOf('gm').id;
    const reassign = () =>
      desk.send('admin', { type: 'Reassigned', taskId: task, toUserId: 'director', reason: '休假' });
    expect(after(desk, 'admin', reassign)).toEqual(['director task-opened', 'gm task-moved']);
  });

  it('tell whose opinion is wanted, who gets it, and that a task may be decided again', () => {
    const desk = finance();
    expect(after(desk, 'fin1', () => desk.delegate('fin1', 'colleague'))).toEqual(['colleague task-opened']);
    expect(after(desk, 'colleague', () => desk.opine('colleague', '可以'))).toEqual([
      'fin1 opinion-given',
      'fin1 task-ready',
    ]);
  });

  it('tell who is asked, who is answered, and whose colleague has given up a claim', () => {
    const desk = finance();
    expect(after(desk, 'fin1', () => desk.ask('fin1', 'ae'))).toEqual(['ae task-opened']);
    expect(after(desk, 'ae', () => desk.answer('ae'))).toEqual(['fin1 question-answered']);
    expect(after(desk, 'fin1', () => desk.claim('fin1'))).toEqual([]);
    expect(after(desk, 'fin1', () => desk.release('fin1'))).toEqual(['fin2 task-ready']);
  });

  it('tell whom the submitter urges, and whoever waits that a case stands still and goes on', () => {
    const desk = finance();
    expect(after(desk, 'ae', () => desk.urge())).toEqual(['fin1 case-urged', 'fin2 case-urged']);
    const everybody = (kind: string) => ['ae', 'fin1', 'fin2'].map((person) => `${person} ${kind}`);
    expect(after(desk, 'admin', () => desk.suspend())).toEqual(everybody('case-suspended'));
    expect(after(desk, 'admin', () => desk.resume())).toEqual(everybody('case-resumed'));
  });

  it('tell the submitter that a case went back to a stage, whom a decision taken back concerns, and where an administrator moved it', () => {
    const desk = finance();
    desk.approve('fin1');
    const taken = desk.taskOf('fin1').id;
    expect(after(desk, 'fin1', () => desk.send('fin1', { type: 'TakenBack', taskId: taken }))).toEqual([
      'ae decision-taken-back',
      'am task-closed',
      'fin1 task-opened',
      'fin2 task-opened',
    ]);
    desk.approve('fin1');
    expect(after(desk, 'am', () => desk.giveBack('am', { returnTo: 'one', comment: '重看' }))).toEqual([
      'ae case-returned',
      'fin1 task-opened',
      'fin2 task-opened',
    ]);
    expect(after(desk, 'admin', () => desk.send('admin', { type: 'Jumped', to: 'two', reason: '急' }))).toEqual([
      'ae case-moved',
      'am task-opened',
      'fin1 task-closed',
      'fin2 task-closed',
    ]);
  });

  it('tell whoever is informed of a moment, once', () => {
    const desk = new Desk([stage('one', { cc: [{ who: { by: 'user', user: 'colleague' }, on: 'approved' }] })]);
    expect(after(desk, 'am', () => desk.approve('am'))).toEqual(['ae case-ended', 'colleague case-copied']);
  });
});
