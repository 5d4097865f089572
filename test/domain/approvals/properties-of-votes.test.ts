/** What a vote may never depend on (approvals.md §3, §8), tried on the whole engine and not on the count alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledStage } from '../../../domain/approvals';
import { Desk } from './office';
import { oneStage } from './properties/definitions';
import { content } from './properties/world';

type Ballot = 'approve' | 'reject' | 'abstain';

/** A stage of people whom anybody knows, decided by counting alone: no time, no words, nothing after it. */
const counted = oneStage.map((stage): CompiledStage => ({
  ...stage,
  ...{ exclude: [], start: 'automatic', due: null, remind: null, escalate: [], outputs: {}, cc: [], when: null },
  ...{ require: { comment: [] }, onReject: { do: 'end' }, duplicates: 'askAgain' },
}));

const approvers = fc
  .record({ finance: fc.boolean(), more: fc.subarray(['am', 'director', 'colleague', 'gm'], { minLength: 1 }) })
  .map(({ finance, more }): CompiledStage['approvers'] => [
    { id: 'a', by: 'expression', expression: { cel: more.join(','), reads: [] } },
    ...(finance ? [{ id: 'b', by: 'role' as const, role: 'finance' }] : []),
  ]);

const ballots = fc.array(fc.constantFrom<Ballot>('approve', 'reject', 'abstain'), { minLength: 6, maxLength: 6 });

/** How the case stands once everybody who is still asked has spoken, in this order. */
function outcomeOf(stage: CompiledStage, said: Ballot[], order: number[]): string {
  const desk = new Desk([stage], { fields: content });
  const people = desk.state.seats.map(({ holderId }) => holderId);
  for (const index of order) {
    const person = people[index];
    if (person !== undefined && desk.outcome === 'running') desk.decide(person, said[index] ?? 'abstain');
  }
  return desk.outcome;
}

const straight = [0, 1, 2, 3, 4, 5];
const stages = fc.record({ stage: counted, approvers, mode: fc.constantFrom('atLeast', 'percent', 'all', 'any') });

const ofMode = (mode: string): CompiledStage['decide'] => {
  if (mode === 'atLeast') return { mode, count: 2 };
  return mode === 'percent' ? { mode, percent: 60 } : { mode: mode as 'all' | 'any' };
};

describe('a vote', () => {
  it('with reject: vote never depends on the order of arrival', () => {
    const orders = fc.shuffledSubarray(straight, { minLength: straight.length });
    fc.assert(
      fc.property(stages, ballots, orders, ({ stage, approvers: who, mode }, said, order) => {
        const voted: CompiledStage = { ...stage, approvers: who, decide: ofMode(mode), reject: 'vote' };
        expect(outcomeOf(voted, said, order)).toBe(outcomeOf(voted, said, straight));
      }),
      { numRuns: 300 },
    );
  });

  it('that approves is never turned into a rejection by one more approval', () => {
    fc.assert(
      fc.property(stages, ballots, fc.nat(5), ({ stage, approvers: who, mode }, said, index) => {
        const voted: CompiledStage = { ...stage, approvers: who, decide: ofMode(mode) };
        if (outcomeOf(voted, said, straight) !== 'approved') return;
        expect(outcomeOf(voted, said.with(index, 'approve'), straight)).toBe('approved');
      }),
      { numRuns: 300 },
    );
  });
});
