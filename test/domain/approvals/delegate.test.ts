/** 委派: somebody else gives an opinion and the task comes back; it is never a decision. */
import { describe, expect, it } from 'vitest';
import { visibleFields, type CompiledStage } from '../../../domain/approvals';
import { away, Desk, organisation, people, person, stage } from './office';

const office = organisation({ people: [...people, person('x'), person('y')] });
const users = (...ids: string[]): CompiledStage['approvers'] => ids.map((user) => ({ id: user, by: 'user', user }));
const desk = (more: Partial<CompiledStage> = {}) =>
  new Desk([stage('one', { approvers: users('am', 'director'), decide: { mode: 'all' }, ...more })], {
    organisation: office,
  });

describe('asking for an opinion', () => {
  it('puts it into the inbox of the other, and the task comes back with what they say', () => {
    const one = desk();
    expect(one.delegate('am', 'x')).toBeNull();
    expect(one.inbox).toEqual({ am: ['one'], director: ['one'], x: ['opinion'] });
    expect(one.taskOf('am').onHold).toBe('opinion');
    expect(one.opine('x', ' ')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(one.opine('x', '价格偏高')).toBeNull();
    expect(one.trail.at(-1)).toMatchObject({
      operation: 'opined',
      actor: { kind: 'person', id: 'x' },
      comment: '价格偏高',
      stage: 'one',
    });
    expect(one.taskOf('am').onHold).toBeUndefined();
    expect(one.inbox).toEqual({ am: ['one'], director: ['one'] });
    expect(one.opine('x', 'again')).toMatchObject({ code: 'ALREADY_DECIDED' });
  });

  it('decides nothing: the other can neither approve nor delegate on', () => {
    const one = desk();
    one.delegate('am', 'x');
    const { id: taskId } = one.taskOf('x', 'opinion');
    expect(
      one.send('x', { type: 'Decided', taskId, outcome: 'approve', version: 1, subjectRevision: 1 }),
    ).toMatchObject({ code: 'NOT_YOUR_TURN' });
    expect(one.send('x', { type: 'Delegated', taskId, toUserId: 'y' })).toMatchObject({ code: 'NOT_YOUR_TURN' });
    expect(one.send('x', { type: 'Transferred', taskId, toUserId: 'y' })).toMatchObject({ code: 'NOT_YOUR_TURN' });
  });

  it('is called back by the owner, or by the owner deciding', () => {
    const called = desk();
    called.delegate('am', 'x');
    expect(called.recall('am')).toBeNull();
    expect(called.inbox).toEqual({ am: ['one'], director: ['one'] });
    expect(called.opine('x', 'too late')).toMatchObject({ code: 'STALE_TASK', data: { because: 'recalled' } });
    expect(called.recall('am')).toMatchObject({ code: 'STALE_TASK' });
    const decided = desk();
    decided.delegate('am', 'x');
    expect(decided.approve('am')).toBeNull();
    expect(decided.inbox).toEqual({ director: ['one'] });
  });

  it('goes with the stage when others decide it', () => {
    const one = desk({ decide: { mode: 'any' } });
    one.delegate('am', 'x');
    one.approve('director');
    expect(one.inbox).toEqual({});
    expect(one.taskOf('x', 'opinion')).toMatchObject({ state: 'superseded', closedBecause: 'stageDecided' });
  });

  it('asks one at a time, and nobody who may not sit', () => {
    const one = desk();
    expect(one.delegate('am', 'ae')).toMatchObject({ code: 'MAY_NOT_SIT', data: { because: 'party' } });
    expect(one.delegate('am', 'director')).toMatchObject({ code: 'MAY_NOT_SIT', data: { because: 'sameStage' } });
    expect(one.delegate('am', 'am')).toMatchObject({ code: 'INVALID' });
    one.delegate('am', 'x');
    expect(one.delegate('am', 'y')).toMatchObject({ code: 'INVALID' });
    one.addSigners('director', 'before', 'y');
    expect(one.delegate('director', 'gm')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
  });

  it('goes to the substitute of somebody absent, and back', () => {
    const one = desk();
    one.organisation = { ...office, substitutions: [away('x', 'y')] };
    one.delegate('am', 'x');
    expect(one.taskOf('y', 'opinion')).toMatchObject({ onBehalfOf: 'x' });
    one.organisation = office;
    one.recheck();
    expect(one.inbox).toEqual({ am: ['one'], director: ['one'], x: ['opinion'] });
    one.organisation = { ...office, substitutions: [away('x', 'y')] };
    one.recheck();
    one.opine('y', 'fine');
    expect(one.trail.at(-1)?.actor).toEqual({ kind: 'person', id: 'y', onBehalfOf: 'x' });
  });

  it('is not waited for when whoever was asked leaves or gets a stake in it', () => {
    const left = desk();
    left.delegate('am', 'x');
    left.organisation = { ...office, people: office.people.filter(({ id }) => id !== 'x') };
    left.recheck();
    expect(left.inbox).toEqual({ am: ['one'], director: ['one'] });
    expect(left.taskOf('am').onHold).toBeUndefined();
    const party = desk();
    party.delegate('am', 'x');
    party.revise({ note: 'x' }, ['ae', 'x']);
    expect(party.inbox).toEqual({ am: ['one'], director: ['one'] });
  });

  it('stays with the seat when that is transferred; transferred to whoever was asked, they decide', () => {
    const one = desk();
    one.delegate('am', 'x');
    one.transfer('am', 'y');
    expect(one.inbox).toEqual({ y: ['one'], director: ['one'], x: ['opinion'] });
    expect(one.transfer('y', 'x')).toBeNull();
    expect(one.inbox).toEqual({ x: ['one'], director: ['one'] });
    expect(one.approve('x')).toBeNull();
  });

  it('waits for signers first when both were asked', () => {
    const one = desk();
    one.delegate('am', 'x');
    one.addSigners('am', 'before', 'y');
    expect(one.approve('am')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    one.approve('y');
    expect(one.taskOf('am').onHold).toBe('opinion');
    expect(one.approve('am')).toBeNull();
  });

  it('shows whoever was asked what the stage shows', () => {
    const one = desk({ fields: { costFen: 'hidden' } });
    const sees = (id: string) => visibleFields(one.state, id).map(({ name }) => name);
    expect(sees('x')).not.toContain('costFen');
    const open = new Desk(
      [
        stage('shown', { approvers: users('am') }),
        stage('hidden', { approvers: users('gm'), fields: { costFen: 'hidden' } }),
      ],
      { organisation: office },
    );
    expect(visibleFields(open.state, 'x').map(({ name }) => name)).not.toContain('costFen');
    open.delegate('am', 'x');
    expect(visibleFields(open.state, 'x').map(({ name }) => name)).toContain('costFen');
  });
});
