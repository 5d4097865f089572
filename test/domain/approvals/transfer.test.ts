/** 转办: the seat, with its due time, belongs to somebody else from now on. */
import { describe, expect, it } from 'vitest';
import { whyOfTask, type CompiledStage } from '../../../domain/approvals';
import { away, Desk, organisation, people, person, stage } from './office';

const office = organisation({ people: [...people, person('x'), person('y'), person('left', { active: false })] });
const users = (...ids: string[]): CompiledStage['approvers'] => ids.map((user) => ({ id: user, by: 'user', user }));
const desk = (more: Partial<CompiledStage> = {}) =>
  new Desk([stage('one', { approvers: users('am', 'director'), decide: { mode: 'all' }, ...more })], {
    organisation: office,
  });

describe('transferring a seat', () => {
  it('moves the task with its due time; the one before may not decide any more, but comment', () => {
    const one = desk({ due: { amount: 4, unit: 'hour', working: true } });
    const { id, dueAt } = one.taskOf('am');
    one.now = '2026-03-02T03:00:00.000Z';
    expect(one.transfer('am', 'x', '出差')).toBeNull();
    expect(one.inbox).toEqual({ x: ['one'], director: ['one'] });
    expect(one.taskOf('x')).toMatchObject({ id, dueAt, version: 2, heldBefore: ['am'] });
    expect(one.send('am', { type: 'Commented', comment: '资料在网盘' })).toBeNull();
    const decision = { type: 'Decided', taskId: id, outcome: 'approve', version: 2, subjectRevision: 1 } as const;
    expect(one.send('am', decision)).toMatchObject({ code: 'NOT_YOUR_TASK', data: { holder: 'x' } });
    expect(one.approve('x', { version: 1 })).toMatchObject({ code: 'STALE_TASK', data: { version: 2 } });
    expect(one.approve('x')).toBeNull();
  });

  it('says so in the trail and in the trace of the seat', () => {
    const one = desk();
    one.transfer('am', 'x', '出差');
    expect(one.trail.at(-1)).toMatchObject({
      operation: 'transferred',
      actor: { kind: 'person', id: 'am' },
      comment: '出差',
      stage: 'one',
      detail: { from: 'am', to: 'x' },
    });
    expect(whyOfTask(one.state, one.taskOf('x').id)).toEqual([
      { by: 'user' },
      { by: 'transferred', detail: { by: 'am', reason: '出差' } },
    ]);
  });

  it('APR-4 refuses whoever may not sit, with why', () => {
    const one = desk({ exclude: [{ by: 'user', user: 'y' }] });
    const because = (to: string) => one.transfer('am', to)?.data?.because;
    expect(one.transfer('am', 'ae')).toMatchObject({ code: 'MAY_NOT_SIT', rule: 'APR-4', data: { person: 'ae' } });
    expect(['ae', 'left', 'y', 'director'].map(because)).toEqual(['party', 'inactive', 'excluded', 'sameStage']);
    expect(one.transfer('am', 'nobody')).toMatchObject({ code: 'NOT_FOUND' });
    expect(one.transfer('am', 'am')).toMatchObject({ code: 'INVALID' });
  });

  it("is the holder's alone, of an open task about a decision", () => {
    const one = desk();
    const { id: taskId } = one.taskOf('am');
    const give = (as: string) => one.send(as, { type: 'Transferred', taskId, toUserId: 'x' });
    expect(give('director')).toMatchObject({ code: 'NOT_YOUR_TASK', data: { holder: 'am' } });
    expect(give('ae')).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
    one.approve('am');
    expect(give('am')).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(one.send('am', { type: 'Transferred', taskId: 'none', toUserId: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    one.giveBack('director');
    const resubmit = one.taskOf('ae', 'resubmit').id;
    expect(one.send('ae', { type: 'Transferred', taskId: resubmit, toUserId: 'x' })).toMatchObject({
      code: 'NOT_YOUR_TURN',
    });
  });

  it('reaches the substitute of somebody absent', () => {
    const one = desk();
    one.organisation = { ...office, substitutions: [away('x', 'y')] };
    expect(one.transfer('am', 'x')).toBeNull();
    expect(one.taskOf('y')).toMatchObject({ onBehalfOf: 'x', state: 'open' });
    one.approve('y');
    expect(one.trail.find(({ operation }) => operation === 'approved')?.actor).toEqual({
      kind: 'person',
      id: 'y',
      onBehalfOf: 'x',
    });
  });

  it('takes the signers along, even while the seat waits for them', () => {
    const one = desk();
    one.addSigners('am', 'before', 'y');
    expect(one.transfer('am', 'x')).toBeNull();
    expect(one.approve('x')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    expect(one.removeSeat('am', 'y')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(one.removeSeat('x', 'y')).toBeNull();
    expect(one.approve('x')).toBeNull();
  });

  it('keeps the weight that the definition gives to the one before', () => {
    const one = desk({ decide: { mode: 'weight', of: { am: 2, director: 1 }, need: 2 }, reject: 'vote' });
    one.transfer('am', 'x');
    one.transfer('x', 'y');
    one.approve('y');
    expect(one.outcome).toBe('approved');
    const named = desk({ decide: { mode: 'weight', of: { am: 2, director: 1 }, need: 2 }, reject: 'vote' });
    named.organisation = { ...office, people: office.people.filter(({ id }) => id !== 'am') };
    named.recheck();
    const taskId = named.taskOf('admin', 'incident').id;
    expect(named.send('admin', { type: 'Reassigned', taskId, toUserId: 'x', reason: 'left' })).toBeNull();
    named.approve('x');
    expect(named.outcome).toBe('approved');
  });

  it('is resolved again by the rule of the seat when the new holder leaves', () => {
    const one = desk();
    one.transfer('am', 'x');
    one.organisation = { ...office, people: office.people.filter(({ id }) => id !== 'x') };
    one.recheck();
    expect(one.inbox).toEqual({ am: ['one'], director: ['one'] });
  });

  it('also of somebody who stands in, and of a signer', () => {
    const one = desk();
    one.addSigners('am', 'before', 'x');
    expect(one.transfer('x', 'y')).toBeNull();
    one.approve('y');
    expect(one.approve('am')).toBeNull();
  });
});
