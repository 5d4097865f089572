import { describe, expect, it } from 'vitest';
import { definition, Desk, stage, withPeople } from './office';

const gm = [{ id: '1', by: 'user', user: 'gm' } as const];
const both = [{ id: 'am', by: 'user', user: 'am' } as const, { id: 'gm', by: 'user', user: 'gm' } as const];
const two = () => [stage('first'), stage('second', { approvers: gm })];

describe('return and resubmit', () => {
  it('goes to the submitter and comes back as a new round from the first stage', () => {
    const desk = new Desk(two());
    desk.approve('am');
    expect(desk.giveBack('gm', { comment: '请补充' })).toBeNull();
    expect(desk.outcome).toBe('returned');
    expect(desk.state.round).toBe(1);
    expect(desk.inbox).toEqual({ ae: ['resubmit'] });
    const content = { ...desk.state.revisions[0]?.fields, amountFen: 5 };
    expect(desk.send('ae', { type: 'Resubmitted', fields: content, comment: '已补充' })).toBeNull();
    expect(desk.state.round).toBe(2);
    expect(desk.state.revisions).toHaveLength(2);
    expect(desk.inbox).toEqual({ am: ['first'] });
  });

  it('no vote of the earlier round counts', () => {
    const desk = new Desk([stage('first', { approvers: both, decide: { mode: 'all' } })]);
    desk.approve('am');
    desk.giveBack('gm');
    desk.send('ae', { type: 'Resubmitted' });
    desk.approve('gm');
    expect(desk.outcome).toBe('running');
    expect(desk.inbox).toEqual({ am: ['first'] });
  });

  it('cancels the siblings, who are told that it lies with the submitter', () => {
    const desk = new Desk([stage('first', { approvers: both, decide: { mode: 'all' } })]);
    desk.giveBack('am');
    expect(desk.approve('gm')).toMatchObject({
      code: 'CASE_RETURNED',
      data: { decidedBy: { person: 'am', outcome: 'return' } },
    });
    desk.send('ae', { type: 'Resubmitted' });
    const old = desk.state.tasks.find((task) => task.holderId === 'gm' && task.round === 1);
    expect(desk.approve('gm', { taskId: old?.id ?? '' })).toMatchObject({ code: 'STALE_TASK' });
  });

  it('refuses what this round has not passed, and an unknown stage', () => {
    const desk = new Desk(two());
    const taskId = desk.state.tasks[0]?.id ?? '';
    const decided = { type: 'Decided', taskId, outcome: 'return', version: 1, subjectRevision: 1 } as const;
    expect(desk.send('am', { ...decided, returnTo: 'previous' })).toMatchObject({ code: 'NO_SUCH_STAGE' });
    expect(desk.send('am', { ...decided, returnTo: 'nowhere' })).toMatchObject({ code: 'NO_SUCH_STAGE' });
    expect(desk.send('am', { ...decided, returnTo: 'submitter' })).toBeNull();
  });

  it('when returns made + 1 reach maxRounds it is refused, and `onReject: returnTo` ends the case', () => {
    const stages = [stage('first', { onReject: { do: 'returnTo', to: 'submitter' } })];
    const desk = new Desk(definition(stages, { resubmit: { resume: 'rerun', maxRounds: 2 } }));
    expect(desk.giveBack('am')).toBeNull();
    desk.send('ae', { type: 'Resubmitted' });
    expect(desk.giveBack('am')).toMatchObject({ code: 'ROUNDS_EXHAUSTED' });
    expect(desk.reject('am')).toBeNull();
    expect(desk.outcome).toBe('rejected');
  });

  it('only the submitter resubmits, or the process that owns the subject for who took it over: then both are parties', () => {
    const desk = new Desk(two());
    expect(desk.send('ae', { type: 'Resubmitted' })).toMatchObject({ code: 'NOT_YOUR_TURN' });
    desk.giveBack('am');
    expect(desk.send('colleague', { type: 'Resubmitted' })).toMatchObject({ code: 'NOT_YOUR_TASK' });
    expect(desk.send('gm', { type: 'Resubmitted', partyIds: ['gm'], fromOwner: true })).toBeNull();
    expect(desk.state.submitterId).toBe('gm');
    expect(desk.state.partyIds.toSorted()).toEqual(['ae', 'gm']);
  });

  it('an administrator gives the task of a submitter who has left to somebody active', () => {
    const desk = new Desk(two(), { organisation: withPeople({ fin1: { active: false } }) });
    desk.giveBack('am');
    const taskId = desk.state.tasks.at(-1)?.id ?? '';
    const to = (toUserId: string) => desk.send('admin', { type: 'Reassigned', taskId, toUserId, reason: 'left' });
    expect(to('fin1')).toMatchObject({ code: 'MAY_NOT_SIT', data: { because: 'inactive' } });
    expect(to('colleague')).toBeNull();
    expect(desk.send('colleague', { type: 'Resubmitted' })).toBeNull();
    expect(desk.state.partyIds).toContain('ae');
    expect(desk.approve('colleague')).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
  });
});

describe('withdraw', () => {
  const kind = (withdraw: 'beforeFirstDecision' | 'anyTime' | 'never') => new Desk(definition(two(), { withdraw }));
  const withdraw = (desk: Desk, as = 'ae') => desk.send(as, { type: 'Withdrawn', reason: '改方案' });

  it('before the first decision of this round', () => {
    const desk = kind('beforeFirstDecision');
    expect(withdraw(desk, 'colleague')).toMatchObject({ code: 'FORBIDDEN' });
    desk.approve('am');
    expect(withdraw(desk)).toMatchObject({ code: 'WITHDRAW_NOT_ALLOWED' });
    desk.revise({ amountFen: 9 });
    expect(withdraw(desk)).toBeNull();
    expect(desk.outcome).toBe('withdrawn');
    expect(desk.inbox).toEqual({});
  });
  it('a decision that was asked again was a decision of this round', () => {
    const desk = new Desk([stage('first', { approvers: both, decide: { mode: 'all' } })]);
    desk.approve('am');
    desk.revise({ deliveryDate: '2026-06-01' });
    expect(desk.inbox).toEqual({ am: ['first'], gm: ['first'] });
    expect(withdraw(desk)).toMatchObject({ code: 'WITHDRAW_NOT_ALLOWED' });
  });
  it('at any time', () => {
    const desk = kind('anyTime');
    desk.approve('am');
    expect(withdraw(desk)).toBeNull();
  });
  it('never, but always while it lies with the submitter', () => {
    const desk = kind('never');
    expect(withdraw(desk)).toMatchObject({ code: 'WITHDRAW_NOT_ALLOWED' });
    desk.giveBack('am');
    expect(withdraw(desk)).toBeNull();
  });
  it('the process that owns the subject is not bound by it', () => {
    const desk = kind('never');
    expect(desk.send('gm', { type: 'Withdrawn', fromOwner: true })).toBeNull();
    expect(desk.outcome).toBe('withdrawn');
  });
});

describe('APR-7 the subject changes while the case runs', () => {
  it('a field of `none` goes on: old revisions may be decided, everyone sees the change', () => {
    const desk = new Desk(two());
    desk.revise({ note: 'x' });
    expect(desk.state.round).toBe(1);
    expect(desk.approve('am', { seen: 1 })).toBeNull();
    expect(desk.trail.find(({ operation }) => operation === 'revised')?.detail).toEqual({ changed: ['note'] });
  });

  it('a field of `fromCurrent` asks the open stage again: undecided tasks keep their due, decided ones get a new task', () => {
    const due = { amount: 8, unit: 'hour', working: true } as const;
    const desk = new Desk([stage('first'), stage('second', { approvers: both, decide: { mode: 'all' }, due })]);
    desk.approve('am', { stage: 'first' });
    desk.approve('am', { stage: 'second' });
    const before = desk.state.tasks.find((task) => task.holderId === 'gm');
    desk.now = '2026-03-02T06:00:00.000Z';
    desk.revise({ deliveryDate: '2026-07-01' });
    expect(desk.state.round).toBe(1);
    const after = desk.state.tasks.find((task) => task.id === before?.id);
    expect(after).toMatchObject({ version: 2, dueAt: before?.dueAt, state: 'open' });
    expect(desk.approve('gm', { seen: 1 })).toMatchObject({
      code: 'STALE_SUBJECT',
      rule: 'APR-7',
      data: { changed: ['deliveryDate'], changedUnseen: false },
    });
    expect(desk.approve('gm', { version: 1 })).toMatchObject({ code: 'STALE_TASK' });
    expect(desk.approve('gm')).toBeNull();
    expect(desk.outcome).toBe('running');
    expect(desk.inbox).toEqual({ am: ['second'] });
    expect(desk.approve('am')).toBeNull();
    expect(desk.outcome).toBe('approved');
  });

  it('in order, who had decided is asked again after the one whose turn it is', () => {
    const desk = new Desk([stage('first', { approvers: both, decide: { mode: 'inOrder' } })]);
    desk.approve('am');
    desk.revise({ deliveryDate: '2026-07-01' });
    expect(desk.inbox).toEqual({ gm: ['first'] });
    desk.approve('gm');
    expect(desk.inbox).toEqual({ am: ['first'] });
    desk.approve('am');
    expect(desk.outcome).toBe('approved');
  });

  it('any other field begins a new round, which is not counted as a return', () => {
    const desk = new Desk(definition(two(), { resubmit: { resume: 'rerun', maxRounds: 2 } }));
    desk.approve('am');
    const old = desk.state.tasks.find((task) => task.holderId === 'gm');
    desk.revise({ amountFen: 1, deliveryDate: '2026-07-01' });
    expect(desk.state).toMatchObject({ round: 2, returnsMade: 0, status: 'running' });
    expect(desk.inbox).toEqual({ am: ['first'] });
    expect(desk.approve('gm', { taskId: old?.id ?? '', seen: 1 })).toMatchObject({
      code: 'STALE_SUBJECT',
      data: { changed: ['amountFen', 'deliveryDate'] },
    });
    expect(desk.giveBack('am')).toBeNull();
  });

  it('a field of `fromCurrent` that a stage already reached was routed by begins a new round as well', () => {
    const routed = (routing: { [field: string]: string[] }) => new Desk(definition(two(), { routing }));
    const reached = routed({ deliveryDate: ['first.when'] });
    reached.revise({ deliveryDate: '2026-07-01' });
    expect(reached.state.round).toBe(2);
    const ahead = routed({ deliveryDate: ['second.when'] });
    ahead.revise({ deliveryDate: '2026-07-01' });
    expect(ahead.state.round).toBe(1);
  });

  it('does not name what the person may not see', () => {
    const desk = new Desk(definition([stage('first', { fields: { costFen: 'hidden' } })]));
    const taskId = desk.state.tasks[0]?.id ?? '';
    desk.revise({ costFen: 1 });
    expect(desk.approve('am', { taskId, seen: 1 })).toMatchObject({
      code: 'STALE_SUBJECT',
      data: { changed: [], changedUnseen: true },
    });
  });

  it('is refused to everybody but the owning process, and the submitter once returned', () => {
    const desk = new Desk(two());
    expect(desk.send('ae', { type: 'Revised', fields: {} })).toMatchObject({ code: 'FORBIDDEN' });
    desk.giveBack('am');
    expect(desk.send('am', { type: 'Revised', fields: {} })).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      desk.send('ae', { type: 'Revised', fields: { ...desk.state.revisions[0]?.fields, amountFen: 3 } }),
    ).toBeNull();
    expect(desk.outcome).toBe('returned');
  });

  it('the same content again is no revision', () => {
    const desk = new Desk(two());
    desk.revise({});
    expect(desk.state.revisions).toHaveLength(1);
    expect(desk.approve('am', { seen: 2 })).toMatchObject({ code: 'INVALID' });
  });

  it('APR-4 somebody who becomes a party loses the seat; votes given stand, with a line in the trail', () => {
    const desk = new Desk([
      stage('first'),
      stage('second', { approvers: [{ id: '1', by: 'user', user: 'director' }] }),
    ]);
    desk.approve('am');
    desk.revise({ note: 'director joins' }, ['ae', 'am', 'director']);
    expect(desk.inbox).toEqual({ gm: ['second'] });
    expect(desk.operations()).toEqual(expect.arrayContaining(['voteStands', 'seatMoved']));
    expect(desk.approve('director')).toMatchObject({ code: 'OWN_REQUEST' });
    expect(desk.approve('gm')).toBeNull();
    expect(desk.outcome).toBe('approved');
  });
});

describe('a subject that somebody else takes over', () => {
  const takeOver = (desk: Desk) =>
    desk.send('system', {
      type: 'Revised',
      fields: { ...desk.state.revisions.at(-1)?.fields, ae: 'ae2' },
      partyIds: ['ae2'],
      submitterId: 'ae2',
      fromOwner: true,
    });

  it('JOB-21 lies with them: the task moves, and they resubmit and withdraw', () => {
    const desk = new Desk(two());
    desk.giveBack('am');
    expect(desk.inbox).toEqual({ ae: ['resubmit'] });
    const version = desk.state.tasks.at(-1)?.version ?? 0;
    expect(takeOver(desk)).toBeNull();
    expect(desk.inbox).toEqual({ ae2: ['resubmit'] });
    expect(desk.state.tasks.at(-1)?.version).toBe(version + 1);
    expect(desk.operations()).toContain('takenOver');
    expect(desk.send('ae', { type: 'Withdrawn' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(desk.send('ae2', { type: 'Withdrawn' })).toBeNull();
  });

  it('JOB-21 comes back to them when it is returned later; APR-4 both are parties', () => {
    const desk = new Desk(two());
    takeOver(desk);
    expect(desk.state.partyIds).toEqual(expect.arrayContaining(['ae', 'ae2']));
    desk.giveBack('am');
    expect(desk.inbox).toEqual({ ae2: ['resubmit'] });
  });

  it('alone leaves the content as it has become meanwhile', () => {
    const desk = new Desk(two());
    const { fields = {} } = desk.state.revisions[0] ?? {};
    desk.send('system', { type: 'Revised', fields: { ...fields, note: '改过' }, fromOwner: true });
    desk.send('system', { type: 'Revised', submitterId: 'ae2', fromOwner: true });
    expect(desk.state.submitterId).toBe('ae2');
    expect(desk.state.revisions.map((revision) => revision.fields['note'])).toEqual([fields['note'], '改过']);
  });

  it('only the process that owns it says so', () => {
    const desk = new Desk(two());
    desk.giveBack('am');
    const { fields = {} } = desk.state.revisions[0] ?? {};
    desk.send('ae', { type: 'Revised', fields, submitterId: 'ae2' });
    expect(desk.state.submitterId).toBe('ae');
    expect(desk.inbox).toEqual({ ae: ['resubmit'] });
  });
});

describe('comments', () => {
  it('by holders past and present and who submitted, while the case is open', () => {
    const desk = new Desk(two());
    desk.approve('am');
    const say = (as: string, comment = '看过') => desk.send(as, { type: 'Commented', comment });
    expect(say('am')).toBeNull();
    expect(say('gm')).toBeNull();
    expect(say('ae')).toBeNull();
    expect(say('fin1')).toMatchObject({ code: 'FORBIDDEN' });
    expect(say('am', ' ')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    desk.approve('gm');
    expect(say('am')).toMatchObject({ code: 'ENDED' });
  });
});
