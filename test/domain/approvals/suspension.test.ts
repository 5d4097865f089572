import { describe, expect, it } from 'vitest';
import { caseLoopView, caseNextDue, type CaseEvent, type CompiledStage } from '../../../domain/approvals';
import { at, days, hours, user } from './march';
import { away, definition, Desk, fields, organisation, stage, withPeople } from './office';

const timed = (more: Partial<CompiledStage> = {}) =>
  stage('one', { due: hours(8), remind: { at: [50], then: days(1), atMost: 5 }, ...more });
const facts = (desk: Desk, operation: string) =>
  desk.trail.filter((entry) => entry.operation === operation).map((entry) => entry.at);

describe('suspending a case', () => {
  it('only an administrator who is no party, with a reason; once', () => {
    const desk = new Desk([timed()]);
    expect(desk.suspend('admin', '')?.code).toBe('COMMENT_REQUIRED');
    expect(desk.suspend('am')?.code).toBe('FORBIDDEN');
    expect(desk.resume()?.code).toBe('INVALID');
    expect(new Desk([timed()], { parties: ['admin'] }).suspend()).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
    expect(desk.suspend('admin', '核对')).toBeNull();
    expect(desk.trail.at(-1)).toMatchObject({
      operation: 'suspended',
      actor: { kind: 'person', id: 'admin' },
      comment: '核对',
      detail: { override: true, tell: ['ae', 'am'] },
    });
    expect(desk.suspend()).toMatchObject({ code: 'INVALID' });
    expect(desk.resume('am')?.code).toBe('FORBIDDEN');
    expect(desk.resume('admin', ' ')?.code).toBe('COMMENT_REQUIRED');
    expect(desk.resume()).toBeNull();
    expect(desk.trail.at(-1)).toMatchObject({ operation: 'resumed', detail: { override: true, tell: ['ae', 'am'] } });
  });

  it('says so wherever its status is read', () => {
    const desk = new Desk([timed()]);
    desk.suspend();
    expect(caseLoopView(desk.state)).toMatchObject({ status: 'suspended', outcome: null });
    expect(caseNextDue(desk.state)).toBeNull();
    expect(desk.state.status).toBe('running');
    desk.resume();
    expect(caseLoopView(desk.state).status).toBe('running');
  });

  it('everything is refused, with since when, by whom and why', () => {
    const desk = new Desk([timed({ approvers: [user('am'), user('gm')], decide: { mode: 'all' } })]);
    desk.ask('am', 'fin1');
    const { id: taskId } = desk.taskOf('am');
    desk.suspend();
    const events: CaseEvent[] = [
      { type: 'Decided', taskId, outcome: 'approve', version: 1, subjectRevision: 1 },
      { type: 'Withdrawn' },
      { type: 'Resubmitted' },
      { type: 'Transferred', taskId, toUserId: 'director' },
      { type: 'Delegated', taskId, toUserId: 'director' },
      { type: 'SignersAdded', taskId, kind: 'before', userIds: ['director'] },
      { type: 'TakenBack', taskId },
      { type: 'Claimed', taskId },
      { type: 'Released', taskId },
      { type: 'Urged' },
      { type: 'Asked', taskId, toUserId: 'director', question: '?' },
      { type: 'Reassigned', taskId, toUserId: 'director', reason: '出差' },
      { type: 'Jumped', to: 'one', reason: '重来' },
      { type: 'Migrated', version: 2, reason: '新版' },
    ];
    const before = structuredClone(desk.state);
    for (const body of events) {
      expect([body.type, desk.send('am', body)]).toMatchObject([
        body.type,
        { code: 'CASE_SUSPENDED', data: { since: at(2, '10:00'), by: 'admin', reason: '核对' } },
      ]);
    }
    expect(desk.state).toEqual(before);
  });

  it('comments, answers, revisions, an end, and what the owning process does still reach it', () => {
    const desk = new Desk([timed({ pause: 'question' })]);
    desk.ask('am', 'fin1');
    desk.suspend();
    expect(desk.comment('am')).toBeNull();
    expect(desk.answer('fin1')).toBeNull();
    expect(desk.revise({ amountFen: 2_000_00 })).toBeNull();
    expect(desk.send('system', { type: 'Withdrawn', fromOwner: true })).toBeNull();
    expect(desk.outcome).toBe('withdrawn');
    const ended = new Desk([timed()]);
    ended.suspend();
    expect(ended.send('admin', { type: 'Terminated', reason: '取消' })).toBeNull();
    expect(caseLoopView(ended.state).status).toBe('ended');
  });

  it('APR-5 every clock stands still and goes on with the rest; overdue stays overdue', () => {
    const desk = new Desk([timed({ escalate: [{ after: days(1), to: user('director'), how: 'add' }] })]);
    desk.waitUntil(at(2, '14:00'));
    desk.suspend();
    expect(desk.state.tasks[0]).toMatchObject({ dueAt: null });
    desk.waitUntil(at(6, '14:00'));
    desk.send('system', { type: 'DeadlineReached' });
    expect(facts(desk, 'reminded')).toEqual([]);
    desk.resume();
    expect(desk.state.tasks[0]).toMatchObject({ dueAt: at(9, '10:00') });
    desk.waitUntil(at(9, '11:00'));
    expect(facts(desk, 'reminded')).toEqual([at(6, '15:00')]);
    expect(facts(desk, 'overdue')).toEqual([at(9, '10:00')]);
    desk.suspend();
    expect(desk.state.tasks[0]).toMatchObject({ overdueSince: at(9, '10:00'), dueAt: at(9, '10:00') });
    desk.now = at(11, '11:00');
    desk.resume();
    desk.waitUntil(at(13, '18:00'));
    expect(facts(desk, 'escalated')).toEqual([at(12, '10:00')]);
  });

  it('whoever waits for an answer still does when the case goes on', () => {
    const desk = new Desk([timed({ pause: 'question' })]);
    desk.ask('am', 'fin1');
    desk.now = at(2, '11:00');
    desk.suspend();
    desk.now = at(3, '11:00');
    desk.resume();
    expect(desk.state.tasks[0]?.dueAt).toBeNull();
    desk.now = at(3, '12:00');
    desk.answer('fin1');
    // From Monday 10:00 to Tuesday 12:00, once: ten working hours.
    expect(desk.state.tasks[0]?.dueAt).toBe(at(4, '12:00'));
  });

  it('APR-7 a revision is recorded, and takes effect when it goes on', () => {
    const desk = new Desk([timed(), stage('two', { approvers: [user('gm')] })]);
    desk.approve('am');
    desk.suspend();
    desk.revise({ amountFen: 2_000_00 });
    expect(desk.state).toMatchObject({ round: 1, revisionInForce: 1 });
    desk.recheck();
    expect(desk.state).toMatchObject({ round: 1, revisionInForce: 1 });
    desk.resume();
    expect(desk.state).toMatchObject({ round: 2, revisionInForce: 2 });
    expect(desk.inbox).toEqual({ am: ['one'] });
    const again = new Desk([timed({ approvers: [user('am'), user('gm')], decide: { mode: 'all' } })]);
    again.approve('am');
    again.suspend();
    again.revise({ deliveryDate: '2026-06-01' });
    expect(again.inbox).toEqual({ gm: ['one'] });
    again.resume();
    expect(again.inbox).toEqual({ gm: ['one'], am: ['one'] });
  });

  it('APR-5 seats still move when people change, without a clock; nothing is decided thereby', () => {
    const stages = [
      timed({ approvers: [user('am'), { id: 'f', by: 'role', role: 'finance' }], decide: { mode: 'all' } }),
    ];
    const desk = new Desk(stages);
    desk.approve('am');
    desk.approve('fin1');
    desk.suspend();
    desk.organisation = withPeople({ fin2: { active: false } });
    desk.recheck();
    expect(desk.state.tasks.filter(({ state }) => state === 'open')).toEqual([]);
    expect(desk.outcome).toBe('running');
    desk.resume();
    expect(desk.outcome).toBe('approved');

    const moved = new Desk([timed()]);
    moved.suspend();
    moved.organisation = organisation({ substitutions: [away('am', 'director')] });
    moved.recheck();
    expect(moved.inbox).toEqual({ director: ['one'] });
    expect(moved.state.alarms).toEqual([]);
    moved.now = at(3, '10:00');
    moved.resume();
    expect(moved.taskOf('director').dueAt).toBe(at(4, '10:00'));
  });

  it('a task that appears while it is suspended starts its clock when the case goes on', () => {
    const desk = new Desk([timed()], { organisation: withPeople({ am: { active: false } }) });
    expect(desk.outcome).toBe('incident');
    desk.suspend();
    desk.organisation = organisation();
    desk.now = at(3, '10:00');
    desk.recheck();
    expect(desk.inbox).toEqual({ am: ['one'] });
    expect(desk.state.tasks.at(-1)).toMatchObject({
      dueAt: null,
      pauses: [{ from: at(3, '10:00'), why: 'suspended' }],
    });
    expect(desk.approve('am')?.code).toBe('CASE_SUSPENDED');
    desk.now = at(4, '10:00');
    desk.resume();
    expect(desk.taskOf('am').dueAt).toBe(at(5, '10:00'));
  });

  it('while it lies with the submitter it waits as well; the owning process may resubmit', () => {
    const desk = new Desk(definition([timed()]));
    desk.giveBack('am');
    desk.suspend();
    expect(desk.send('ae', { type: 'Resubmitted' })?.code).toBe('CASE_SUSPENDED');
    expect(desk.send('ae', { type: 'Revised', fields: { ...fields, amountFen: 1 } })).toBeNull();
    expect(desk.send('system', { type: 'Resubmitted', fromOwner: true })).toBeNull();
    expect(desk.state.alarms).toEqual([]);
    desk.now = at(3, '10:00');
    desk.resume();
    expect(desk.taskOf('am').dueAt).toBe(at(4, '10:00'));
    expect(desk.approve('am')).toBeNull();
    expect(desk.outcome).toBe('approved');
  });
});
