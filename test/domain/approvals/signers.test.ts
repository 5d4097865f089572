/** 加签 and 减签: who is asked beside whose seat, and what their word means for it. */
import { describe, expect, it } from 'vitest';
import type { CompiledStage } from '../../../domain/approvals';
import { away, definition, Desk, organisation, person, people, stage, withPeople } from './office';

const office = organisation({ people: [...people, person('x'), person('y'), person('z')] });

const users = (...ids: string[]): CompiledStage['approvers'] => ids.map((user) => ({ id: user, by: 'user', user }));

const desk = (more: Partial<CompiledStage> = {}, who = ['am']) =>
  new Desk([stage('one', { approvers: users(...who), ...more }), stage('next', { approvers: users('gm') })], {
    organisation: office,
  });

describe('signers before a seat', () => {
  it('are all asked, and the seat waits until they are done', () => {
    const one = desk();
    expect(one.addSigners('am', 'before', 'x', 'y')).toBeNull();
    expect(one.inbox).toEqual({ am: ['one'], x: ['one'], y: ['one'] });
    expect(one.approve('am')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    expect(one.approve('x')).toBeNull();
    expect(one.approve('am')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    expect(one.abstain('y')).toBeNull();
    expect(one.operations()).toContain('signersDone');
    expect(one.inbox).toEqual({ am: ['one'] });
    expect(one.approve('am', { version: 1 })).toMatchObject({ code: 'STALE_TASK', data: { version: 3 } });
    expect(one.approve('am')).toBeNull();
    expect(one.inbox).toEqual({ gm: ['next'] });
    expect(one.seats).toEqual(['am:approved', 'x:approved', 'y:abstained', 'gm:open']);
  });

  it('never count in the stage: an approval of theirs decides nothing, all abstaining is back to the holder', () => {
    const one = desk({ approvers: users('am', 'director'), decide: { mode: 'atLeast', count: 1 }, reject: 'vote' });
    one.addSigners('am', 'before', 'x');
    one.approve('x');
    expect(one.state.stages[0]?.state).toBe('open');
    const two = desk();
    two.addSigners('am', 'before', 'x', 'y');
    two.abstain('x');
    two.abstain('y');
    expect(two.approve('am')).toBeNull();
    expect(two.inbox).toEqual({ gm: ['next'] });
  });

  it("reject the seat beside which they were added, with that seat's consequence", () => {
    const veto = desk();
    veto.addSigners('am', 'before', 'x', 'y');
    expect(veto.reject('x')).toBeNull();
    expect(veto.outcome).toBe('rejected');
    expect(veto.seatOf('am')).toMatchObject({
      state: 'rejected',
      vote: { outcome: 'reject', by: { id: 'x' }, throughSeatId: veto.seatOf('x').id },
    });
    expect(veto.seats).toEqual(['am:rejected', 'x:rejected', 'y:superseded']);

    const vote = desk({
      approvers: users('am', 'director', 'fin1'),
      decide: { mode: 'atLeast', count: 2 },
      reject: 'vote',
    });
    vote.addSigners('am', 'before', 'x');
    vote.reject('x');
    expect(vote.outcome).toBe('running');
    expect(vote.approve('am')).toMatchObject({ code: 'ALREADY_DECIDED', data: { decidedBy: { person: 'x' } } });
    vote.approve('director');
    vote.approve('fin1');
    expect(vote.inbox).toEqual({ gm: ['next'] });
  });

  it('may add signers of their own, two levels at most', () => {
    const one = desk();
    one.addSigners('am', 'before', 'x');
    expect(one.addSigners('x', 'before', 'y')).toBeNull();
    expect(one.addSigners('y', 'before', 'z')).toMatchObject({ code: 'SIGNERS_TOO_DEEP' });
    expect(one.approve('x')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    one.approve('y');
    expect(one.approve('am')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    one.approve('x');
    expect(one.approve('am')).toBeNull();
    const two = desk();
    two.addSigners('am', 'before', 'x');
    two.addSigners('x', 'before', 'y');
    two.reject('y');
    expect(two.seats).toEqual(['am:rejected', 'x:rejected', 'y:rejected']);
    expect(two.outcome).toBe('rejected');
  });

  it('ask beside them who answers for the same seat', () => {
    const one = desk();
    one.addSigners('am', 'before', 'x');
    expect(one.addSigners('x', 'parallel', 'y')).toBeNull();
    one.approve('x');
    expect(one.state.stages[0]?.state).toBe('open');
    expect(one.approve('am')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    one.approve('y');
    expect(one.approve('am')).toBeNull();
    expect(one.inbox).toEqual({ gm: ['next'] });
  });
});

describe('signers after a seat', () => {
  it('are asked once it is approved; the approval counts when they are done', () => {
    const one = desk();
    expect(one.addSigners('am', 'after', 'x', 'y')).toBeNull();
    expect(one.inbox).toEqual({ am: ['one'] });
    expect(one.approve('am')).toBeNull();
    expect(one.inbox).toEqual({ x: ['one'], y: ['one'] });
    expect(one.state.stages[0]?.state).toBe('open');
    one.approve('x');
    one.abstain('y');
    expect(one.inbox).toEqual({ gm: ['next'] });
    expect(one.seatOf('am').vote).toMatchObject({ outcome: 'approve', by: { id: 'am' } });
    expect(one.seatOf('am').pendingVote).toBeUndefined();
  });

  it('leave the approval standing when all of them abstain, and turn it into a rejection when one rejects', () => {
    const abstaining = desk();
    abstaining.addSigners('am', 'after', 'x');
    abstaining.approve('am');
    abstaining.abstain('x');
    expect(abstaining.inbox).toEqual({ gm: ['next'] });
    const rejecting = desk();
    rejecting.addSigners('am', 'after', 'x', 'y');
    rejecting.approve('am');
    rejecting.reject('x');
    expect(rejecting.outcome).toBe('rejected');
    expect(rejecting.seats).toEqual(['am:rejected', 'x:rejected', 'y:superseded']);
  });

  it('are cancelled by a rejection or an abstention of the holder', () => {
    const rejecting = desk({ approvers: users('am', 'director'), decide: { mode: 'any' }, reject: 'vote' });
    rejecting.addSigners('am', 'after', 'x');
    rejecting.reject('am');
    expect(rejecting.seats).toEqual(['am:rejected', 'x:cancelled', 'director:open']);
    const abstaining = desk({ approvers: users('am', 'director') });
    abstaining.addSigners('am', 'after', 'x');
    abstaining.abstain('am');
    expect(abstaining.seats).toEqual(['am:abstained', 'x:cancelled', 'director:open']);
    expect(abstaining.inbox).toEqual({ director: ['one'] });
  });

  it('go with the stage when somebody else decides it meanwhile', () => {
    const one = desk({ approvers: users('am', 'director') });
    one.addSigners('am', 'after', 'x');
    one.approve('am');
    expect(one.inbox).toEqual({ director: ['one'], x: ['one'] });
    one.approve('director');
    expect(one.seats).toEqual(['am:superseded', 'x:superseded', 'director:approved', 'gm:open']);
    expect(one.seatOf('am').pendingVote).toBeUndefined();
  });

  it('hold up the next one in order until the approval counts', () => {
    const one = desk({ approvers: users('am', 'director'), decide: { mode: 'inOrder' } });
    one.addSigners('am', 'after', 'x');
    one.approve('am');
    expect(one.inbox).toEqual({ x: ['one'] });
    one.approve('x');
    expect(one.inbox).toEqual({ director: ['one'] });
  });
});

describe('signers in parallel', () => {
  it('join the vote of the stage', () => {
    const one = desk({ decide: { mode: 'all' } });
    one.addSigners('am', 'parallel', 'x');
    one.approve('am');
    expect(one.inbox).toEqual({ x: ['one'] });
    one.approve('x');
    expect(one.inbox).toEqual({ gm: ['next'] });
    const any = desk();
    any.addSigners('am', 'parallel', 'x');
    any.approve('x');
    expect(any.seats).toEqual(['am:superseded', 'x:approved', 'gm:open']);
  });

  it('come right after who added them, in the order in which they were named, where the stage asks in order', () => {
    const one = desk({ approvers: users('am', 'director'), decide: { mode: 'inOrder' } });
    one.addSigners('am', 'parallel', 'x', 'y');
    expect(one.inbox).toEqual({ am: ['one'] });
    one.approve('am');
    expect(one.inbox).toEqual({ x: ['one'] });
    one.approve('x');
    expect(one.inbox).toEqual({ y: ['one'] });
    one.approve('y');
    expect(one.inbox).toEqual({ director: ['one'] });
  });

  it('sit with the group of who added them, and weigh nothing but by their own name', () => {
    const groups = desk({
      approvers: users('am', 'director'),
      decide: { mode: 'perGroup', of: { am: 1, director: 1 } },
      reject: 'vote',
    });
    groups.addSigners('am', 'parallel', 'x');
    groups.approve('x');
    groups.approve('director');
    expect(groups.inbox).toEqual({ gm: ['next'] });
    const weighed = (weights: { [key: string]: number }) => {
      const one = desk({
        approvers: users('am', 'director'),
        decide: { mode: 'weight', of: weights, need: 3 },
        reject: 'vote',
      });
      one.addSigners('am', 'parallel', 'x');
      one.approve('x');
      return one.state.stages[0]?.state;
    };
    expect(weighed({ am: 3, director: 3 })).toBe('open');
    expect(weighed({ am: 3, director: 3, x: 3 })).toBe('approved');
  });

  it('raise a quorum that was clamped to the seats', () => {
    const one = desk({ approvers: users('am', 'director'), decide: { mode: 'atLeast', count: 3 }, reject: 'vote' });
    one.addSigners('am', 'parallel', 'x');
    one.approve('am');
    one.approve('director');
    expect(one.state.stages[0]?.state).toBe('open');
    one.approve('x');
    expect(one.state.stages[0]?.state).toBe('approved');
  });
});

describe('who may be added', () => {
  it('APR-4 nobody who may not sit, and nobody twice: the refusal names who and why', () => {
    const one = desk({ approvers: users('am', 'director'), exclude: [{ by: 'user', user: 'y' }] });
    one.organisation = organisation({
      people: [...withPeople({ fin2: { active: false } }).people, person('x'), person('y'), person('z')],
    });
    expect(one.addSigners('am', 'before', 'x', 'ae')).toMatchObject({
      code: 'MAY_NOT_SIT',
      rule: 'APR-4',
      data: { person: 'ae', because: 'party' },
    });
    expect(one.addSigners('am', 'before', 'y', 'fin2', 'director', 'am')).toMatchObject({
      data: {
        refused: [
          { person: 'y', because: 'excluded' },
          { person: 'fin2', because: 'inactive' },
          { person: 'director', because: 'sameStage' },
          { person: 'am', because: 'sameStage' },
        ],
      },
    });
    expect(one.addSigners('am', 'before', 'x', 'nobody')).toMatchObject({
      code: 'NOT_FOUND',
      data: { person: 'nobody' },
    });
    expect(one.addSigners('am', 'before', 'x', 'x')).toMatchObject({ code: 'INVALID' });
    expect(one.addSigners('am', 'before')).toMatchObject({ code: 'INVALID' });
    expect(one.state.seats).toHaveLength(2);
  });

  it('one kind at a time; who is done makes room for another kind', () => {
    const one = desk();
    one.addSigners('am', 'before', 'x');
    expect(one.addSigners('am', 'after', 'y')).toMatchObject({
      code: 'SIGNERS_MIXED',
      data: { kind: 'before', person: 'x' },
    });
    expect(one.addSigners('am', 'before', 'z')).toBeNull();
    one.approve('x');
    one.approve('z');
    expect(one.addSigners('am', 'after', 'y')).toBeNull();
    one.approve('am');
    expect(one.inbox).toEqual({ y: ['one'] });
  });

  it('only by the holder of an open seat', () => {
    const one = desk();
    const taskId = one.taskOf('am').id;
    const add = (as: string) => one.send(as, { type: 'SignersAdded', taskId, kind: 'before', userIds: ['x'] });
    expect(add('director')).toMatchObject({ code: 'NOT_YOUR_TASK', data: { holder: 'am' } });
    expect(add('ae')).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
    one.approve('am');
    expect(add('am')).toMatchObject({ code: 'ALREADY_DECIDED' });
  });

  it("has the seat's due time, and an absent one's substitute is asked", () => {
    const one = desk({ due: { amount: 4, unit: 'hour', working: true } });
    one.organisation = organisation({ people: office.people, substitutions: [away('x', 'y')] });
    const due = one.taskOf('am').dueAt;
    one.now = '2026-03-02T03:00:00.000Z';
    one.addSigners('am', 'before', 'x');
    expect(one.taskOf('y')).toMatchObject({ dueAt: due, onBehalfOf: 'x' });
  });
});

describe('taking signers away', () => {
  it('gives the seat back to its holder when nobody is left before it', () => {
    const one = desk();
    one.addSigners('am', 'before', 'x', 'y');
    one.approve('x');
    expect(one.removeSeat('director', 'y')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(one.removeSeat('director', 'y', 'because')).toMatchObject({ code: 'FORBIDDEN' });
    expect(one.removeSeat('am', 'x')).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(one.removeSeat('am', 'y')).toBeNull();
    expect(one.seats).toEqual(['am:open', 'x:approved', 'y:removed']);
    expect(one.approve('am')).toBeNull();
  });

  it('never decides for who approved already: the approval is asked for again', () => {
    const one = desk();
    one.addSigners('am', 'after', 'x', 'y');
    one.approve('am');
    one.approve('x');
    expect(one.removeSeat('am', 'y')).toBeNull();
    expect(one.inbox).toEqual({ am: ['one'] });
    expect(one.approve('am')).toBeNull();
    expect(one.inbox).toEqual({ gm: ['next'] });
  });

  it('lets an administrator take away any undecided seat with a reason, flagged, but never the last that counts', () => {
    const one = desk({ approvers: users('am', 'director'), decide: { mode: 'all' } });
    expect(one.removeSeat('admin', 'am')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(one.removeSeat('admin', 'am', 'gone for good')).toBeNull();
    expect(one.trail.at(-1)).toMatchObject({
      operation: 'signerRemoved',
      comment: 'gone for good',
      detail: { person: 'am', override: true },
    });
    expect(one.inbox).toEqual({ director: ['one'] });
    expect(one.removeSeat('admin', 'director', 'too')).toMatchObject({ code: 'LAST_SEAT' });
    one.addSigners('director', 'parallel', 'x');
    one.approve('director');
    expect(one.removeSeat('director', 'x')).toMatchObject({ code: 'LAST_SEAT' });
  });

  it('never lets a removal decide by what is left, nor hinders one beside an abstention', () => {
    const half = desk({
      approvers: users('am', 'director', 'fin1', 'fin2'),
      decide: { mode: 'percent', percent: 50 },
      reject: 'vote',
    });
    half.approve('am');
    expect(half.removeSeat('admin', 'fin1', 'ill')).toBeNull();
    expect(half.removeSeat('admin', 'fin2', 'ill')).toMatchObject({ code: 'LAST_SEAT' });
    const all = desk({ approvers: users('am', 'director', 'fin1'), decide: { mode: 'all' } });
    all.abstain('am');
    expect(all.removeSeat('admin', 'fin1', 'ill')).toBeNull();
    all.approve('director');
    expect(all.inbox).toEqual({ gm: ['next'] });
  });

  it('keeps what each group needs', () => {
    const one = desk({
      approvers: users('am', 'director'),
      decide: { mode: 'perGroup', of: { am: 1, director: 1 } },
      reject: 'vote',
    });
    expect(one.removeSeat('admin', 'am', 'not needed')).toMatchObject({ code: 'LAST_SEAT' });
    one.addSigners('am', 'parallel', 'x');
    expect(one.removeSeat('admin', 'am', 'not needed')).toBeNull();
    one.approve('director');
    one.approve('x');
    expect(one.inbox).toEqual({ gm: ['next'] });
  });

  it('may be asked again after they were taken away', () => {
    const one = desk();
    one.addSigners('am', 'before', 'x');
    one.removeSeat('am', 'x');
    expect(one.addSigners('am', 'after', 'x')).toBeNull();
  });
});

describe('what happens to signers', () => {
  it('they decide by the ladder of the seat: whoever stands in decides without them', () => {
    const late = (how: 'add' | 'replace') => {
      const one = desk({
        due: { amount: 1, unit: 'hour', working: true },
        escalate: [{ after: { amount: 1, unit: 'hour', working: true }, to: { by: 'user', user: 'gm' }, how }],
      });
      one.addSigners('am', 'before', 'x');
      one.waitUntil('2026-03-02T05:30:00.000Z');
      return one;
    };
    const replaced = late('replace');
    expect(replaced.inbox).toEqual({ gm: ['one'] });
    expect(replaced.seats).toEqual(['am:replaced', 'x:superseded', 'gm:open']);
    const added = late('add');
    expect(added.inbox).toEqual({ am: ['one'], x: ['one'], gm: ['one'] });
    added.approve('gm');
    expect(added.state.stages[0]?.state).toBe('approved');
    expect(added.seats.slice(0, 3)).toEqual(['am:superseded', 'x:superseded', 'gm:approved']);
  });

  it('whoever stands in decides for late signers after an approval, which then counts', () => {
    const one = desk({
      due: { amount: 1, unit: 'hour', working: true },
      escalate: [{ after: { amount: 1, unit: 'hour', working: true }, to: { by: 'user', user: 'gm' }, how: 'add' }],
    });
    one.addSigners('am', 'after', 'x');
    one.approve('am');
    one.waitUntil('2026-03-02T05:30:00.000Z');
    expect(one.inbox).toEqual({ x: ['one'], gm: ['one'] });
    expect(one.approve('gm')).toBeNull();
    expect(one.state.stages[0]?.state).toBe('approved');
    expect(one.state.seats[0]?.vote).toMatchObject({ outcome: 'approve', by: { id: 'am' } });
  });

  it('they are not kept in the next round', () => {
    const one = desk();
    one.addSigners('am', 'before', 'x');
    expect(one.giveBack('x')).toBeNull();
    expect(one.outcome).toBe('returned');
    one.send('ae', { type: 'Resubmitted' });
    expect(one.inbox).toEqual({ am: ['one'] });
    expect(one.seats).toEqual(['am:open']);
  });

  it('they are asked again with the seat when its content has changed', () => {
    const before = new Desk(
      definition([stage('one', { approvers: users('am', 'director'), decide: { mode: 'all' } })]),
      {
        organisation: office,
      },
    );
    before.addSigners('am', 'before', 'x');
    before.approve('x');
    before.approve('am');
    before.revise({ deliveryDate: '2026-06-01' });
    expect(before.inbox).toEqual({ am: ['one'], director: ['one'], x: ['one'] });
    expect(before.approve('am')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    const after = new Desk(
      definition([stage('one', { approvers: users('am', 'director'), decide: { mode: 'all' } })]),
      {
        organisation: office,
      },
    );
    after.addSigners('am', 'after', 'x', 'y');
    after.approve('am');
    after.approve('x');
    after.revise({ deliveryDate: '2026-06-01' });
    expect(after.inbox).toEqual({ am: ['one'], director: ['one'] });
    after.approve('am');
    expect(after.inbox).toEqual({ director: ['one'], x: ['one'], y: ['one'] });
  });

  it('who loses the right to sit counts as abstained', () => {
    const one = desk();
    one.addSigners('am', 'before', 'x');
    one.organisation = organisation({ people: office.people.filter(({ id }) => id !== 'x') });
    one.recheck();
    expect(one.seats).toEqual(['am:open', 'x:abstained']);
    expect(one.approve('am')).toBeNull();
    const voting = desk({ decide: { mode: 'all' } });
    voting.addSigners('am', 'parallel', 'x');
    voting.approve('am');
    voting.revise({ note: 'x has a stake' }, ['ae', 'x']);
    expect(voting.inbox).toEqual({ gm: ['next'] });
  });

  it('do not take the place of who added them and lost the right to sit', () => {
    const one = desk();
    one.addSigners('am', 'parallel', 'x');
    one.organisation = organisation({ people: office.people.filter(({ id }) => id !== 'am') });
    one.recheck();
    expect(one.state.incidents).toMatchObject([{ why: 'nobody', seatId: one.seatOf('am').id }]);
    one.send('admin', {
      type: 'Reassigned',
      taskId: one.taskOf('admin', 'incident').id,
      toUserId: 'y',
      reason: 'left',
    });
    expect(one.inbox).toEqual({ y: ['one'], x: ['one'] });
  });
});
