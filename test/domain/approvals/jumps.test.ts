/** An administrator moves a case to another stage or block (approvals.md §4 "Jump"): flagged, with a reason. */
import { describe, expect, it } from 'vitest';
import type { CompiledStage } from '../../../domain/approvals';
import { block, condition, Desk, stage } from './office';

const by = (id: string, user: string, more: Partial<CompiledStage> = {}) =>
  stage(id, { approvers: [{ id: '1', by: 'user', user }], ...more });
const nobody = { approvers: [{ id: '1', by: 'role', role: 'nobody' } as const] };
const both = () => block('both', [[by('legal', 'fin1'), by('contract', 'fin2')], [by('media', 'gm')]]);
const jump = (desk: Desk, to: string, as = 'admin', reason = 'urgent') => desk.send(as, { type: 'Jumped', to, reason });

describe('forward', () => {
  it('what is jumped is skipped by override, what was open is taken away', () => {
    const desk = new Desk([by('a', 'am'), by('b', 'director'), by('c', 'gm'), by('d', 'fin1')]);
    desk.approve('am');
    expect(jump(desk, 'd')).toBeNull();
    expect(desk.walk).toEqual(['a:approved', 'b:skipped (override)', 'c:skipped (override)', 'd:open']);
    expect(desk.state.tasks.find(({ stageId }) => stageId === 'b')).toMatchObject({
      state: 'cancelled',
      closedBecause: 'jumped',
    });
    expect(desk.approve('director')).toMatchObject({ code: 'STALE_TASK' });
    expect(desk.trail.find(({ operation }) => operation === 'jumped')).toMatchObject({
      actor: { kind: 'person', id: 'admin' },
      stage: 'd',
      comment: 'urgent',
      detail: { from: 'b', override: true },
    });
    expect(desk.state.round).toBe(1);
    desk.approve('fin1');
    expect(desk.outcome).toBe('approved');
  });

  it('over a block, and out of one, as a whole', () => {
    const over = new Desk([by('a', 'am'), both(), by('z', 'director')]);
    jump(over, 'z');
    expect(over.walk).toEqual(['a:skipped (override)', 'z:open']);
    expect(over.blockStates('both')).toEqual(['skipped', 'skipped', 'skipped']);
    const out = new Desk([both(), by('z', 'director')]);
    out.approve('fin1');
    out.approve('gm');
    jump(out, 'z');
    expect(out.walk).toEqual(['legal:approved', 'media:approved', 'contract:skipped (override)', 'z:open']);
    expect(out.blockStates('both')).toEqual(['skipped', 'skipped', 'approved']);
    expect(out.inbox).toEqual({ director: ['z'] });
  });

  it('into a block as a whole', () => {
    const desk = new Desk([by('a', 'am'), both()]);
    jump(desk, 'both');
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
  });

  it('is no approval: when nobody has decided in the end, it is an incident', () => {
    const desk = new Desk([by('a', 'am'), by('b', 'gm', { when: condition('false') })]);
    jump(desk, 'b');
    expect(desk.state.incidents).toMatchObject([{ why: 'everyStageSkipped' }]);
    const inside = new Desk([both(), by('z', 'gm', { when: condition('false') })]);
    inside.approve('fin1');
    jump(inside, 'z');
    expect(inside.state.incidents).toMatchObject([{ why: 'everyStageSkipped' }]);
  });

  it('a vote in what is jumped counts for nothing, nor as carry-over', () => {
    const all = stage('a', {
      approvers: [
        { id: '1', by: 'user', user: 'am' },
        { id: '2', by: 'user', user: 'gm' },
      ],
      decide: { mode: 'all' },
    });
    const desk = new Desk([all, by('b', 'am', { duplicates: 'carryOver' })]);
    desk.approve('am');
    jump(desk, 'b');
    expect(desk.inbox).toEqual({ am: ['b'] });
  });

  it('a stage to start is jumped like any other', () => {
    const desk = new Desk([by('a', 'gm', { start: 'manual' }), by('b', 'director')]);
    jump(desk, 'b');
    expect(desk.inbox).toEqual({ director: ['b'] });
    expect(desk.walk).toEqual(['a:skipped (override)', 'b:open']);
  });
});

describe('backwards', () => {
  it('acts like a return that does not count: earlier stages are kept, votes behind are gone', () => {
    const desk = new Desk([by('a', 'am'), by('b', 'director'), by('c', 'gm')]);
    desk.approve('am');
    desk.approve('director');
    expect(jump(desk, 'b')).toBeNull();
    expect(desk.walk).toEqual(['a:kept', 'b:open']);
    expect(desk.state).toMatchObject({ round: 2, returnsMade: 0, status: 'running' });
    expect(desk.trail.find(({ operation, round }) => operation === 'roundOpened' && round === 2)).toMatchObject({
      detail: { why: 'jumped' },
    });
  });

  it('to a block as a whole, and to what was skipped', () => {
    const desk = new Desk([by('s', 'am', { start: 'manual' }), both(), by('z', 'director')]);
    jump(desk, 'both');
    for (const who of ['fin1', 'fin2', 'gm']) desk.approve(who);
    jump(desk, 'both');
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
    jump(desk, 's');
    expect(desk.inbox).toEqual({ am: ['start'] });
  });
});

describe('out of an incident', () => {
  it('solves it', () => {
    const desk = new Desk([by('a', 'am'), stage('b', nobody), by('c', 'gm')]);
    desk.approve('am');
    expect(desk.outcome).toBe('incident');
    expect(jump(desk, 'c')).toBeNull();
    expect(desk.outcome).toBe('running');
    expect(desk.state.incidents).toEqual([]);
    expect(desk.inbox).toEqual({ gm: ['c'] });
    const back = new Desk([by('a', 'am'), stage('b', nobody)]);
    back.approve('am');
    jump(back, 'a');
    expect(back.inbox).toEqual({ am: ['a'] });
  });

  it('solves all of a block, and the one of a case that no stage applied to', () => {
    const branches = [[stage('legal', nobody)], [stage('media', nobody)]];
    const desk = new Desk([block('both', branches), by('z', 'director')]);
    jump(desk, 'z');
    expect(desk.inbox).toEqual({ director: ['z'] });
    const none = new Desk([by('a', 'am', { when: condition('amount>=99999999') })]);
    expect(none.outcome).toBe('incident');
    jump(none, 'a');
    expect(none.state.incidents).toMatchObject([{ why: 'everyStageSkipped' }]);
    expect(none.state.round).toBe(2);
  });

  it('APR-7 content that changed meanwhile starts the round anew, and the jump is made from its beginning', () => {
    const desk = new Desk([by('a', 'am'), stage('b', nobody), by('c', 'gm')]);
    desk.approve('am');
    desk.revise({ amountFen: 7 });
    jump(desk, 'c');
    expect(desk.state).toMatchObject({ round: 2, revisionInForce: 2 });
    expect(desk.walk).toEqual(['a:skipped (override)', 'b:skipped (override)', 'c:open']);
    expect(desk.state.outstanding).toEqual([]);
  });
});

describe('refused', () => {
  const desk = () => new Desk([by('a', 'am'), both(), by('z', 'director')]);

  it.each([
    ['an unknown stage', 'nowhere', 'NO_SUCH_STAGE'],
    ['a stage inside a block', 'legal', 'NO_SUCH_STAGE'],
    ['beyond the last', 'end', 'NO_SUCH_STAGE'],
    ['where it is', 'a', 'INVALID'],
  ])('%s', (_, to, code) => {
    expect(jump(desk(), to)).toMatchObject({ code });
  });

  it('without a reason, to nobody but an administrator who is no party, while returned, suspended or ended', () => {
    expect(jump(desk(), 'z', 'admin', ' ')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(jump(desk(), 'z', 'am')).toMatchObject({ code: 'FORBIDDEN' });
    const party = new Desk([by('a', 'am'), by('b', 'gm')], { parties: ['ae', 'admin'] });
    expect(jump(party, 'b')).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
    const returned = desk();
    returned.giveBack('am');
    expect(jump(returned, 'z')).toMatchObject({ code: 'CASE_RETURNED' });
    const suspended = desk();
    suspended.suspend();
    expect(jump(suspended, 'z')).toMatchObject({ code: 'CASE_SUSPENDED' });
    const ended = desk();
    ended.reject('am');
    expect(jump(ended, 'z')).toMatchObject({ code: 'ENDED' });
  });
});
