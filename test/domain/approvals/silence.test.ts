import { describe, expect, it } from 'vitest';
import type { CompiledStage, Rung, SubjectFields, SubjectKind } from '../../../domain/approvals';
import { at, days, hours, role, user } from './march';
import { Desk, fields, stage, subjectKind } from './office';

const approves: Rung = { after: days(1), then: 'approve', because: '小额,逾期默认同意' };
const silent = (more: Partial<CompiledStage> = {}) => stage('one', { due: hours(8), escalate: [approves], ...more });
const allowing = (systemMayApprove: SubjectKind['systemMayApprove']) => ({
  subjectKind: { ...subjectKind, systemMayApprove },
});
const lines = (desk: Desk, operation: string) => desk.trail.filter((entry) => entry.operation === operation);

describe('APR-5 a last rung that approves', () => {
  it('is the system’s vote for the late, flagged with its reason; the submitter and the late are told', () => {
    const desk = new Desk([silent(), stage('two', { approvers: [user('gm')] })], allowing(true));
    desk.waitUntil(at(4, '09:59'));
    expect(desk.inbox).toEqual({ am: ['one'] });
    desk.waitUntil(at(4, '10:00'));
    expect(desk.inbox).toEqual({ gm: ['two'] });
    expect(lines(desk, 'approved')).toMatchObject([
      {
        at: at(4, '10:00'),
        actor: { kind: 'system' },
        comment: '小额,逾期默认同意',
        detail: { silence: true, rung: 1, inPlaceOf: ['am'], tell: ['ae', 'am'] },
      },
    ]);
    expect(desk.state.seats[0]?.vote).toMatchObject({ outcome: 'approve', by: { kind: 'system' } });
    expect(desk.approve('am')).toMatchObject({
      code: 'ALREADY_DECIDED',
      data: { decidedBy: { person: 'system:approvals' } },
    });
  });

  it('speaks for the late alone: whoever else has to approve still has to', () => {
    const desk = new Desk(
      [silent({ approvers: [user('am'), user('gm')], decide: { mode: 'inOrder' } })],
      allowing(true),
    );
    desk.waitUntil(at(4, '10:00'));
    expect(desk.inbox).toEqual({ gm: ['one'] });
    expect(desk.outcome).toBe('running');
  });

  it('bows to the subject, whose content may decide: the task stays overdue', () => {
    const below = ({ amountFen }: SubjectFields) => Number(amountFen) < 1_000_00;
    for (const allowed of [false, below]) {
      const desk = new Desk([silent()], allowing(allowed));
      desk.waitUntil(at(10, '10:00'));
      expect(desk.inbox).toEqual({ am: ['one'] });
      expect(desk.state.tasks[0]?.overdueSince).toBe(at(3, '10:00'));
      expect(lines(desk, 'silenceKept')).toMatchObject([{ at: at(4, '10:00'), detail: { rung: 1, tell: ['am'] } }]);
      expect(desk.approve('am')).toBeNull();
    }
    const small = new Desk([silent()], { ...allowing(below), fields: { ...fields, amountFen: 1 } });
    small.waitUntil(at(4, '10:00'));
    expect(small.outcome).toBe('approved');
  });

  it('gives no values that a stage asks for', () => {
    const desk = new Desk([silent({ outputs: { percent: 'percent' } })], allowing(true));
    desk.waitUntil(at(10, '10:00'));
    expect(desk.outcome).toBe('running');
    expect(lines(desk, 'silenceKept')).toHaveLength(1);
  });

  it('is no credit for a later stage', () => {
    const desk = new Desk([silent(), stage('two', { duplicates: 'carryOver' })], allowing(true));
    desk.waitUntil(at(4, '10:00'));
    expect(desk.inbox).toEqual({ am: ['two'] });
  });

  it('says nothing for whom an answer is awaited, nor while the case is suspended', () => {
    const asking = new Desk([silent({ pause: 'question' })], allowing(true));
    asking.waitUntil(at(3, '11:00'));
    asking.ask('am', 'fin1');
    asking.waitUntil(at(20, '10:00'));
    expect(asking.outcome).toBe('running');
    const suspended = new Desk([silent()], allowing(true));
    suspended.waitUntil(at(3, '11:00'));
    suspended.suspend();
    suspended.waitUntil(at(20, '10:00'));
    expect(suspended.outcome).toBe('running');
  });

  it('looks at a claimed stage as well', () => {
    const desk = new Desk([silent({ approvers: [role('finance')] })], allowing(true));
    desk.waitUntil(at(4, '09:00'));
    desk.claim('fin1');
    desk.waitUntil(at(4, '10:00'));
    expect(desk.outcome).toBe('approved');
  });
});

describe('named regressions of other engines', () => {
  const remind = { at: [50], then: null, atMost: 1 };

  it('APR-5 reminders are armed again after a return, to the submitter or to a stage', () => {
    const desk = new Desk([
      stage('one', { due: hours(8), remind }),
      stage('two', { approvers: [user('gm')], due: hours(8), remind }),
    ]);
    desk.waitUntil(at(2, '16:00'));
    desk.giveBack('am');
    desk.send('ae', { type: 'Resubmitted' });
    desk.waitUntil(at(3, '12:00'));
    desk.approve('am');
    desk.waitUntil(at(3, '17:00'));
    desk.giveBack('gm', { returnTo: 'previous' });
    desk.waitUntil(at(4, '12:00'));
    expect(lines(desk, 'reminded').map(({ at: when, detail }) => [when, detail?.tell])).toEqual([
      [at(2, '15:00'), ['am']],
      [at(3, '11:00'), ['am']],
      [at(3, '17:00'), ['gm']],
      [at(4, '12:00'), ['am']],
    ]);
  });

  it('APR-5 a working day is never 24 working hours', () => {
    const day = new Desk([stage('one', { due: days(1) })]);
    const day24 = new Desk([stage('one', { due: hours(24) })]);
    expect([day.state.tasks[0]?.dueAt, day24.state.tasks[0]?.dueAt]).toEqual([at(3, '10:00'), at(5, '10:00')]);
    day.suspend();
    day.now = at(3, '10:00');
    day.resume();
    // One working day lost is eight of its hours, not twenty-four.
    expect(day.state.tasks[0]?.dueAt).toBe(at(4, '10:00'));
  });
});
