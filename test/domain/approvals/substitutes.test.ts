/** Substitutes (approvals.md §2): open seats go when an absence begins and come back when it ends; never one seat fewer. */
import { describe, expect, it } from 'vitest';
import { whyOfTask, type CompiledStage } from '../../../domain/approvals';
import { findSubstitution, substitutionChain, type Substitution } from '../../../domain/people';
import { away, Desk, monday, organisation, people, person, stage } from './office';

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const office = organisation({ people: [...people, ...letters.map((id) => person(id))] });
const users = (...ids: string[]): CompiledStage['approvers'] => ids.map((user) => ({ id: user, by: 'user', user }));
const desk = (who: string[] = ['a'], more: Partial<CompiledStage> = {}, substitutions: Substitution[] = []) =>
  new Desk([stage('one', { approvers: users(...who), decide: { mode: 'all' }, ...more })], {
    organisation: { ...office, substitutions },
  });
const change = (one: Desk, ...substitutions: Substitution[]) => {
  one.organisation = { ...office, substitutions };
  expect(one.recheck()).toBeNull();
};

describe('the task moves both ways', () => {
  it('to the substitute when the absence begins, with due time and questions, and back when it ends', () => {
    const one = desk(['a'], { due: { amount: 4, unit: 'hour', working: true } });
    const { id, dueAt } = one.taskOf('a');
    one.now = '2026-03-02T03:00:00.000Z';
    change(one, away('a', 'b'));
    expect(one.taskOf('b')).toMatchObject({ id, dueAt, onBehalfOf: 'a', version: 2 });
    expect(one.approve('a')).toMatchObject({ code: 'NOT_YOUR_TASK', data: { holder: 'b' } });
    change(one);
    expect(one.inbox).toEqual({ a: ['one'] });
    expect(one.taskOf('a')).toMatchObject({ id, dueAt, version: 3 });
    expect(one.taskOf('a').onBehalfOf).toBeUndefined();
    expect(whyOfTask(one.state, id)).toEqual([
      { by: 'user' },
      { by: 'substitute', detail: { for: 'a' } },
      { by: 'substituteEnded', detail: { personId: 'b' } },
    ]);
  });

  it('changes nothing when nothing changed', () => {
    const one = desk();
    change(one, away('a', 'b'));
    const { version } = one.taskOf('b');
    change(one, away('a', 'b'));
    expect(one.taskOf('b').version).toBe(version);
  });

  it('leaves decided seats where they are', () => {
    const one = desk(['a', 'c']);
    change(one, away('a', 'b'));
    one.approve('b');
    change(one);
    expect(one.seats).toEqual(['b:approved', 'c:open']);
    expect(one.trail.find(({ operation }) => operation === 'approved')?.actor).toEqual({
      kind: 'person',
      id: 'b',
      onBehalfOf: 'a',
    });
  });

  it('with the signers of the seat, and signers of their own', () => {
    const one = desk();
    one.addSigners('a', 'before', 'c');
    change(one, away('a', 'b'), away('c', 'd'));
    expect(one.inbox).toEqual({ b: ['one'], d: ['one'] });
    expect(one.approve('b')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    change(one);
    expect(one.inbox).toEqual({ a: ['one'], c: ['one'] });
    one.approve('c');
    expect(one.approve('a')).toBeNull();
  });

  it('seats whose turn has not come, too', () => {
    const one = desk(['a', 'c'], { decide: { mode: 'inOrder' } });
    change(one, away('c', 'd'));
    one.approve('a');
    expect(one.inbox).toEqual({ d: ['one'] });
  });

  it('takes a claim back', () => {
    const one = new Desk([stage('one', { approvers: [{ id: 'f', by: 'role', role: 'finance' }] })], {
      organisation: office,
    });
    one.send('fin1', { type: 'Claimed', taskId: one.taskOf('fin1').id });
    expect(one.taskOf('fin2').onHold).toBe('claimed');
    change(one, away('fin1', 'b'));
    expect(one.inbox).toEqual({ b: ['one'], fin2: ['one'] });
    expect(one.taskOf('fin2').onHold).toBeUndefined();
    expect(one.approve('fin2')).toBeNull();
  });
});

describe('chains', () => {
  const chainOf = (...ids: string[]) => ids.slice(1).map((id, index) => away(ids[index] ?? '', id));

  it('are followed to whoever is there, five links at most; the seat is still whose it was', () => {
    const one = desk();
    change(one, ...chainOf('a', 'b', 'c'));
    expect(one.taskOf('c')).toMatchObject({ onBehalfOf: 'a' });
    const five = desk();
    change(five, ...chainOf('a', 'b', 'c', 'd', 'e', 'f'));
    expect(five.inbox).toEqual({ f: ['one'] });
    const six = desk();
    change(six, ...chainOf('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    expect(six.inbox).toEqual({ a: ['one'] });
  });

  it('shorten and lengthen with who is there', () => {
    const one = desk();
    change(one, away('a', 'b'));
    change(one, away('a', 'b'), away('b', 'c'));
    expect(one.taskOf('c')).toMatchObject({ onBehalfOf: 'a' });
    change(one, away('b', 'c'));
    expect(one.inbox).toEqual({ a: ['one'] });
  });

  it('pass over who may not sit, to the next link; else the seat stays with the absent one, visibly', () => {
    const next = desk(['a', 'b'], {}, []);
    change(next, away('a', 'b'), away('b', 'c'));
    expect(next.seats).toEqual(['c:open', 'b:open']);
    const stays = desk(['a', 'b']);
    change(stays, away('a', 'b'));
    expect(stays.seats).toEqual(['a:open', 'b:open']);
    expect(stays.approve('a')).toBeNull();
    const party = desk();
    change(party, away('a', 'ae'));
    expect(party.inbox).toEqual({ a: ['one'] });
  });

  it('never give one person two seats', () => {
    const one = desk(['a', 'b']);
    change(one, away('a', 'c'), away('b', 'c'));
    expect(one.seats).toEqual(['c:open', 'b:open']);
    change(one, away('b', 'c'));
    expect(one.seats).toEqual(['a:open', 'c:open']);
    expect(one.addSigners('a', 'before', 'b')).toMatchObject({ code: 'MAY_NOT_SIT', data: { because: 'sameStage' } });
  });

  it('take the next one when a substitute leaves or gets a stake in it', () => {
    const one = desk();
    change(one, away('a', 'b'));
    one.organisation = {
      ...office,
      people: office.people.map((who) => (who.id === 'b' ? { ...who, active: false } : who)),
      substitutions: [away('a', 'b')],
    };
    one.recheck();
    expect(one.inbox).toEqual({ a: ['one'] });
    const party = desk();
    change(party, away('a', 'b'), away('c', 'd'));
    party.revise({ note: 'b' }, ['ae', 'b']);
    expect(party.inbox).toEqual({ a: ['one'] });
  });

  it('nobody acts for a party: the seat is resolved again when whose it is gets a stake in it', () => {
    const one = desk(['am']);
    change(one, away('am', 'b'));
    one.revise({ note: 'am' }, ['ae', 'am']);
    expect(one.inbox).toEqual({ director: ['one'] });
  });
});

describe('somebody absent who is reached', () => {
  it('by an administrator or a rung of the ladder is substituted at that moment', () => {
    const one = desk(['a'], {}, [away('c', 'd')]);
    one.send('admin', { type: 'Reassigned', taskId: one.taskOf('a').id, toUserId: 'c', reason: 'ill' });
    expect(one.taskOf('d')).toMatchObject({ onBehalfOf: 'c' });
    const late = desk(
      ['a'],
      {
        due: { amount: 1, unit: 'hour', working: true },
        escalate: [{ after: { amount: 1, unit: 'hour', working: true }, to: { by: 'user', user: 'c' }, how: 'add' }],
      },
      [away('c', 'd')],
    );
    late.waitUntil('2026-03-02T05:30:00.000Z');
    expect(late.inbox).toEqual({ a: ['one'], d: ['one'] });
    change(late);
    expect(late.inbox).toEqual({ a: ['one'], c: ['one'] });
  });
});

describe('which entry counts', () => {
  const matter = { definitionKey: 'estimate', clientId: 'c1', amountFen: 500 };
  const chosen = (...entries: Substitution[]) =>
    findSubstitution({ ...office, substitutions: entries }, 'a', matter, monday)?.substituteId ?? null;

  it('the most specific, then the later; a limit on what the matter does not have never matches', () => {
    expect(chosen(away('a', 'b'), away('a', 'c', { clientId: 'c1' }))).toBe('c');
    expect(
      chosen(away('a', 'b', { clientId: 'c1', definitionKey: 'estimate' }), away('a', 'c', { maxAmountFen: 900 })),
    ).toBe('b');
    expect(chosen(away('a', 'b'), away('a', 'c', { enteredAt: '2026-01-02T00:00:00.000Z' }))).toBe('c');
    expect(chosen(away('a', 'b', { maxAmountFen: 499 }))).toBeNull();
    expect(chosen(away('a', 'b', { maxAmountFen: 500 }))).toBe('b');
    expect(chosen(away('a', 'b', { clientId: 'c2' }))).toBeNull();
    expect(chosen(away('a', 'b', { to: monday }))).toBeNull();
    expect(chosen(away('a', 'b', { from: monday }))).toBe('b');
  });

  it('is asked anew at every link', () => {
    const substitutions = [away('a', 'b'), away('b', 'c', { maxAmountFen: 400 }), away('b', 'd', { clientId: 'c1' })];
    expect(substitutionChain({ ...office, substitutions }, 'a', matter, monday)).toEqual(['b', 'd']);
  });
});
