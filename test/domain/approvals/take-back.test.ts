/** 撤销 (approvals.md §4): who decided undoes it, while nothing that people decided rests on it. */
import { describe, expect, it } from 'vitest';
import { operationsOf, type CompiledStage } from '../../../domain/approvals';
import { block, Desk, stage } from './office';

const by = (id: string, user: string, more: Partial<CompiledStage> = {}) =>
  stage(id, { approvers: [{ id: '1', by: 'user', user }], ...more });
const together = (id: string, users: string[], mode: 'any' | 'all' | 'inOrder', more: Partial<CompiledStage> = {}) =>
  stage(id, {
    approvers: users.map((user, i) => ({ id: String(i + 1), by: 'user', user })),
    decide: { mode },
    ...more,
  });
const carried = { duplicates: 'carryOver' } as const;
const hours = (amount: number) => ({ amount, unit: 'hour', working: true }) as const;

const decided = (desk: Desk, as: string, of?: string) =>
  desk.state.tasks.findLast(
    (task) =>
      task.holderId === as && task.kind === 'decide' && task.state === 'done' && (of ?? task.stageId) === task.stageId,
  )?.id ?? '';
const takeBack = (desk: Desk, as: string, of?: string) =>
  desk.send(as, { type: 'TakenBack', taskId: decided(desk, as, of), reason: 'a mistake' });

describe('while the stage is open', () => {
  it('the vote goes, and the task appears anew with a new due time', () => {
    const desk = new Desk([together('first', ['am', 'gm'], 'all', { due: hours(4) })]);
    const before = desk.state.tasks.find(({ holderId }) => holderId === 'am');
    desk.approve('am');
    desk.waitUntil('2026-03-02T03:00:00.000Z');
    expect(takeBack(desk, 'am')).toBeNull();
    const [closed, opened] = desk.state.tasks.filter(({ holderId }) => holderId === 'am');
    expect(closed).toMatchObject({ id: before?.id, state: 'done', outcome: 'takenBack' });
    expect(opened).toMatchObject({ state: 'open', openedAt: desk.now, dueAt: '2026-03-02T08:00:00.000Z' });
    expect(opened?.dueAt).not.toBe(before?.dueAt);
    expect(desk.trail.at(-1)).toMatchObject({ operation: 'takenBack', actor: { id: 'am' }, comment: 'a mistake' });
    desk.approve('gm');
    expect(desk.outcome).toBe('running');
    desk.approve('am');
    expect(desk.outcome).toBe('approved');
  });

  it('inOrder: whoever had the turn waits again', () => {
    const desk = new Desk([together('first', ['am', 'gm', 'fin1'], 'inOrder')]);
    desk.approve('am');
    expect(desk.inbox).toEqual({ gm: ['first'] });
    takeBack(desk, 'am');
    expect(desk.inbox).toEqual({ am: ['first'] });
    expect(desk.seats).toEqual(['am:open', 'gm:waiting', 'fin1:waiting']);
    for (const who of ['am', 'gm', 'fin1']) expect(desk.approve(who)).toBeNull();
    expect(desk.outcome).toBe('approved');
  });

  it('an abstention that left nobody to decide is undone, and the incident with it', () => {
    const desk = new Desk([by('first', 'am')]);
    desk.abstain('am');
    expect(desk.outcome).toBe('incident');
    expect(takeBack(desk, 'am')).toBeNull();
    expect(desk.inbox).toEqual({ am: ['first'] });
  });

  it('a vote that counted for late seats goes back for all of them', () => {
    const ladder = {
      due: hours(1),
      escalate: [{ after: hours(1), to: { by: 'user', user: 'director' } as const, how: 'add' as const }],
    };
    const desk = new Desk([together('first', ['am', 'gm', 'fin1'], 'all', ladder)]);
    desk.approve('fin1');
    desk.waitUntil('2026-03-02T06:00:00.000Z');
    desk.reject('director');
    expect(desk.outcome).toBe('rejected');
    const vote = new Desk([together('first', ['am', 'gm', 'fin1'], 'all', ladder), by('last', 'fin2')]);
    vote.waitUntil('2026-03-02T06:00:00.000Z');
    vote.approve('director');
    expect(vote.inbox).toEqual({ fin2: ['last'] });
    expect(takeBack(vote, 'director')).toBeNull();
    expect(vote.seats.slice(0, 4)).toEqual(['am:open', 'gm:open', 'fin1:open', 'director:open']);
    expect(Object.keys(vote.inbox).sort()).toEqual(['am', 'director', 'fin1', 'gm']);
    expect(vote.state.seats.some((seat) => seat.vote)).toBe(false);
  });

  it('a seat that somebody decided in place of its holder waits for its signers again', () => {
    const standIn = { after: hours(1), to: { by: 'user', user: 'director' }, how: 'add' } as const;
    const desk = new Desk([together('first', ['am', 'gm'], 'inOrder', { due: hours(1), escalate: [standIn] })]);
    desk.addSigners('am', 'before', 'fin1');
    desk.waitUntil('2026-03-02T06:00:00.000Z');
    desk.approve('director');
    expect(desk.inbox).toEqual({ gm: ['first'] });
    expect(takeBack(desk, 'director')).toBeNull();
    expect(desk.inbox).toEqual({ am: ['first'], director: ['first'], fin1: ['first'] });
    expect(desk.approve('am')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    desk.approve('fin1');
    desk.approve('am');
    expect(desk.inbox).toEqual({ gm: ['first'] });
  });

  it('inOrder: who stands in for the one whose turn it was waits with them', () => {
    const standIn = { after: hours(1), to: { by: 'user', user: 'director' }, how: 'add' } as const;
    const desk = new Desk([together('first', ['am', 'gm'], 'inOrder', { due: hours(1), escalate: [standIn] })]);
    desk.approve('am');
    desk.waitUntil('2026-03-02T06:00:00.000Z');
    expect(desk.inbox).toEqual({ director: ['first'], gm: ['first'] });
    expect(takeBack(desk, 'am')).toBeNull();
    expect(desk.inbox).toEqual({ am: ['first'] });
    expect(desk.approve('director')).not.toBeNull();
    desk.approve('am');
    expect(desk.inbox).toEqual({ director: ['first'], gm: ['first'] });
    desk.approve('director');
    expect(desk.outcome).toBe('approved');
  });
});

describe('when the stage is closed', () => {
  it('it is open again, the next one is taken away, and colleagues who were superseded are asked again', () => {
    const desk = new Desk([together('first', ['am', 'gm'], 'any'), by('last', 'director')]);
    desk.approve('am');
    expect(desk.inbox).toEqual({ director: ['last'] });
    expect(takeBack(desk, 'am')).toBeNull();
    expect(desk.inbox).toEqual({ am: ['first'], gm: ['first'] });
    expect(desk.walk).toEqual(['first:open', 'last:cancelled']);
    expect(desk.state.tasks.find(({ stageId }) => stageId === 'last')).toMatchObject({ closedBecause: 'takenBack' });
    desk.approve('gm');
    expect(desk.inbox).toEqual({ director: ['last'] });
    desk.approve('director');
    expect(desk.outcome).toBe('approved');
  });

  it('refused once somebody has decided in the next stage, with who and when', () => {
    const desk = new Desk([by('first', 'am'), together('second', ['director', 'gm'], 'all')]);
    desk.approve('am');
    desk.approve('gm');
    expect(takeBack(desk, 'am')).toMatchObject({
      code: 'TAKE_BACK_TOO_LATE',
      data: { decidedBy: { person: 'gm', outcome: 'approve', at: desk.now } },
    });
    expect(takeBack(desk, 'gm')).toBeNull();
    expect(takeBack(desk, 'am')).toBeNull();
    expect(desk.inbox).toEqual({ am: ['first'] });
  });

  it('carried seats go back with it, and a wholly carried stage is no next stage', () => {
    const desk = new Desk([by('first', 'am'), by('second', 'am', carried), by('last', 'director')]);
    desk.approve('am');
    expect(desk.inbox).toEqual({ director: ['last'] });
    expect(takeBack(desk, 'am')).toBeNull();
    expect(desk.walk).toEqual(['first:open', 'second:cancelled', 'last:cancelled']);
    expect(desk.state.seats.some((seat) => seat.vote)).toBe(false);
    desk.approve('am');
    expect(desk.inbox).toEqual({ director: ['last'] });
    desk.approve('director');
    expect(takeBack(desk, 'am')).toMatchObject({ code: 'ENDED' });
  });

  it("a carried seat in an open stage goes back with the colleagues' task; their decision makes it too late", () => {
    const stages = () => [by('first', 'am'), together('second', ['am', 'gm'], 'all', carried), by('last', 'director')];
    const desk = new Desk(stages());
    desk.approve('am');
    expect(desk.inbox).toEqual({ gm: ['second'] });
    takeBack(desk, 'am');
    expect(desk.inbox).toEqual({ am: ['first'] });
    const late = new Desk(stages());
    late.approve('am');
    late.approve('gm');
    expect(takeBack(late, 'am', 'first')).toMatchObject({
      code: 'TAKE_BACK_TOO_LATE',
      data: { decidedBy: { person: 'gm' } },
    });
  });

  it('a manual stage started since goes back, undecided as it is', () => {
    const desk = new Desk([by('first', 'gm'), by('extra', 'director', { start: 'manual' })]);
    desk.approve('gm');
    desk.send('am', { type: 'StageStarted', taskId: desk.taskOf('am', 'start').id });
    expect(desk.inbox).toEqual({ director: ['extra'] });
    expect(takeBack(desk, 'gm')).toBeNull();
    expect(desk.inbox).toEqual({ gm: ['first'] });
    desk.approve('gm');
    expect(desk.inbox).toEqual({ am: ['start'] });
  });

  it('undoes no jump of an administrator', () => {
    const desk = new Desk([by('first', 'am'), by('second', 'gm'), by('last', 'director')]);
    desk.approve('am');
    desk.send('admin', { type: 'Jumped', to: 'last', reason: 'urgent' });
    expect(takeBack(desk, 'am')).toMatchObject({ code: 'TAKE_BACK_TOO_LATE' });
  });
});

describe('around a block', () => {
  const both = (join: 'all' | 'any') => block('both', [[by('legal', 'fin1')], [by('media', 'gm')]], { join });

  it('before it: all branches are taken away, and begin again later', () => {
    const desk = new Desk([by('first', 'am'), both('all')]);
    desk.approve('am');
    takeBack(desk, 'am');
    expect(desk.inbox).toEqual({ am: ['first'] });
    expect(desk.blockStates('both')).toEqual(['cancelled', 'cancelled', 'cancelled']);
    desk.approve('am');
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
    desk.approve('gm');
    expect(takeBack(desk, 'am')).toMatchObject({ code: 'TAKE_BACK_TOO_LATE', data: { decidedBy: { person: 'gm' } } });
  });

  it('join: any: the branches that the join closed are open again', () => {
    const desk = new Desk([both('any'), by('last', 'director')]);
    desk.approve('gm');
    expect(desk.inbox).toEqual({ director: ['last'] });
    expect(takeBack(desk, 'gm')).toBeNull();
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
    expect(desk.blockStates('both')).toEqual(['open', 'open', 'open']);
    desk.approve('fin1');
    expect(desk.inbox).toEqual({ director: ['last'] });
    desk.approve('director');
    expect(desk.outcome).toBe('approved');
  });

  it('join: any: a rejection in one branch is undone while the other is open', () => {
    const desk = new Desk([both('any')]);
    desk.reject('gm');
    takeBack(desk, 'gm');
    expect(desk.blockStates('both')).toEqual(['open', 'open', 'open']);
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
  });

  it('join: all: only the own branch goes back, and the next stage behind the block', () => {
    const desk = new Desk([both('all'), by('last', 'director')]);
    desk.approve('fin1');
    desk.approve('gm');
    takeBack(desk, 'fin1');
    expect(desk.blockStates('both')).toEqual(['open', 'open', 'approved']);
    expect(desk.inbox).toEqual({ fin1: ['legal'] });
    desk.approve('fin1');
    desk.approve('director');
    expect(desk.outcome).toBe('approved');
  });

  it('an open neighbouring branch is left as it is', () => {
    const desk = new Desk([block('both', [[by('legal', 'fin1'), by('contract', 'fin2')], [by('media', 'gm')]])]);
    desk.approve('fin1');
    desk.approve('gm');
    takeBack(desk, 'fin1');
    expect(desk.walk).toEqual(['legal:open', 'media:approved', 'contract:cancelled']);
    desk.approve('fin1');
    desk.approve('fin2');
    expect(desk.outcome).toBe('approved');
  });

  it('a stage of a branch that the join has closed can no longer be taken back', () => {
    const desk = new Desk([
      block('both', [[by('legal', 'fin1'), by('contract', 'fin2')], [by('media', 'gm')]], { join: 'any' }),
      by('last', 'director'),
    ]);
    desk.approve('fin1');
    desk.approve('gm');
    expect(takeBack(desk, 'fin1')).toMatchObject({ code: 'TAKE_BACK_TOO_LATE' });
    expect(takeBack(desk, 'gm')).toBeNull();
    expect(desk.inbox).toEqual({ fin2: ['contract'], gm: ['media'] });
    expect(takeBack(desk, 'fin1')).toBeNull();
    expect(desk.inbox).toEqual({ gm: ['media'], fin1: ['legal'] });
  });
});

describe('with signers', () => {
  it('an approval that waits for signers after it is taken back, unless one has decided', () => {
    const open = () => {
      const desk = new Desk([by('first', 'am')]);
      desk.addSigners('am', 'after', 'gm', 'fin1');
      desk.approve('am');
      expect(desk.inbox).toEqual({ gm: ['first'], fin1: ['first'] });
      return desk;
    };
    const desk = open();
    expect(takeBack(desk, 'am')).toBeNull();
    expect(desk.inbox).toEqual({ am: ['first'] });
    expect(desk.seats).toEqual(['am:open', 'gm:waiting', 'fin1:waiting']);
    desk.approve('am');
    desk.approve('gm');
    desk.approve('fin1');
    expect(desk.outcome).toBe('approved');
    const late = open();
    late.approve('gm');
    expect(takeBack(late, 'am')).toMatchObject({ code: 'TAKE_BACK_TOO_LATE', data: { decidedBy: { person: 'gm' } } });
  });

  it('a signer after takes back what had let the approval count: it waits for them again', () => {
    const desk = new Desk([by('first', 'am'), by('last', 'director')]);
    desk.addSigners('am', 'after', 'gm');
    desk.approve('am');
    desk.approve('gm');
    expect(desk.inbox).toEqual({ director: ['last'] });
    expect(takeBack(desk, 'gm')).toBeNull();
    expect(desk.inbox).toEqual({ gm: ['first'] });
    desk.approve('gm');
    expect(desk.inbox).toEqual({ director: ['last'] });
  });

  it('a signer before takes it back until the owner has decided', () => {
    const desk = new Desk([by('first', 'am'), by('last', 'director')]);
    desk.addSigners('am', 'before', 'gm');
    desk.approve('gm');
    expect(takeBack(desk, 'gm')).toBeNull();
    expect(desk.approve('am')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    desk.approve('gm');
    desk.approve('am');
    expect(takeBack(desk, 'gm')).toMatchObject({ code: 'TAKE_BACK_TOO_LATE', data: { decidedBy: { person: 'am' } } });
  });
});

describe('who may not', () => {
  it('somebody else, a party, who has decided nothing, who returned', () => {
    const desk = new Desk([together('first', ['am', 'gm'], 'all'), by('last', 'director')]);
    const open = desk.taskOf('gm').id;
    desk.approve('am');
    const taskId = decided(desk, 'am');
    expect(desk.send('gm', { type: 'TakenBack', taskId })).toMatchObject({ code: 'NOT_YOUR_TASK' });
    expect(desk.send('ae', { type: 'TakenBack', taskId })).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
    expect(desk.send('gm', { type: 'TakenBack', taskId: open })).toMatchObject({ code: 'NOT_YOUR_TURN' });
    expect(desk.send('gm', { type: 'TakenBack', taskId: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
    desk.giveBack('gm');
    expect(takeBack(desk, 'gm')).toMatchObject({ code: 'CASE_RETURNED' });
    desk.send('ae', { type: 'Resubmitted' });
    expect(takeBack(desk, 'gm')).toMatchObject({ code: 'TAKE_BACK_TOO_LATE' });
    expect(desk.send('am', { type: 'TakenBack', taskId })).toMatchObject({ code: 'TAKE_BACK_TOO_LATE' });
  });

  it('twice, or after being asked again', () => {
    const desk = new Desk([together('first', ['am', 'gm'], 'all')]);
    desk.approve('am');
    const taskId = decided(desk, 'am');
    takeBack(desk, 'am');
    expect(desk.send('am', { type: 'TakenBack', taskId })).toMatchObject({ code: 'STALE_TASK' });
    desk.approve('am');
    desk.revise({ deliveryDate: '2026-06-01' });
    expect(takeBack(desk, 'am')).toMatchObject({ code: 'STALE_TASK' });
  });

  it('is offered only to those who may', () => {
    const desk = new Desk([by('first', 'am'), by('last', 'director')]);
    const taskId = desk.taskOf('am').id;
    const offered = () => operationsOf(desk.state, 'am', { isAdmin: false, taskId }).includes('takeBack');
    expect(offered()).toBe(false);
    desk.approve('am');
    expect(offered()).toBe(true);
    desk.giveBack('director');
    expect(offered()).toBe(false);
  });

  it('what is undone was no decision: the submitter may withdraw again', () => {
    const desk = new Desk([by('first', 'am'), by('last', 'director')]);
    desk.approve('am');
    expect(desk.send('ae', { type: 'Withdrawn' })).toMatchObject({ code: 'WITHDRAW_NOT_ALLOWED' });
    takeBack(desk, 'am');
    expect(desk.send('ae', { type: 'Withdrawn' })).toBeNull();
  });

  it('APR-4 whoever may sit no more when it is reopened gets no task', () => {
    const desk = new Desk([together('first', ['am', 'gm'], 'any'), by('last', 'director')]);
    desk.approve('am');
    desk.revise({ note: 'x' }, ['ae', 'gm']);
    takeBack(desk, 'am');
    expect(desk.inbox).toEqual({ am: ['first'] });
  });
});
