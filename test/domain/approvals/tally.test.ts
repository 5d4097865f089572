import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecideRule, Seat, Vote } from '../../../domain/approvals';
import { isReachable, tally, type Tally, type TallyRule } from '../../../domain/approvals/tally';
import { monday } from './office';

type Ballot = 'approve' | 'reject' | 'abstain' | null;

const ballots: { [letter: string]: Ballot } = { a: 'approve', r: 'reject', x: 'abstain', '.': null };

const seatOf = (ballot: Ballot, index: number, entry: string): Seat => {
  const seat: Seat = {
    id: `s${index}`,
    stageId: 'one',
    round: 1,
    entry,
    holderId: `p${index}`,
    state: 'open',
    why: [],
  };
  if (ballot === null) return seat;
  const vote: Vote = {
    number: index,
    outcome: ballot,
    by: { kind: 'person', id: `p${index}` },
    at: monday,
    subjectRevision: 1,
  };
  return { ...seat, vote };
};

/** `a.r` in one entry, `a|rx` in two (A and B). */
const seats = (text: string): Seat[] =>
  text
    .split('|')
    .flatMap((group, g) =>
      group.split('').map((letter, i) => seatOf(ballots[letter] ?? null, g * 10 + i, g === 0 ? 'A' : 'B')),
    );

const modes: { [name: string]: TallyRule } = {
  any: { decide: { mode: 'any' }, reject: 'veto', waitForAll: false },
  anyVote: { decide: { mode: 'any' }, reject: 'vote', waitForAll: false },
  anyWait: { decide: { mode: 'any' }, reject: 'veto', waitForAll: true },
  all: { decide: { mode: 'all' }, reject: 'veto', waitForAll: false },
  inOrder: { decide: { mode: 'inOrder' }, reject: 'veto', waitForAll: false },
  two: { decide: { mode: 'atLeast', count: 2 }, reject: 'vote', waitForAll: false },
  twoVeto: { decide: { mode: 'atLeast', count: 2 }, reject: 'veto', waitForAll: false },
  twoWait: { decide: { mode: 'atLeast', count: 2 }, reject: 'vote', waitForAll: true },
  percent: { decide: { mode: 'percent', percent: 60 }, reject: 'vote', waitForAll: false },
  weight: { decide: { mode: 'weight', of: { A: 1, B: 2, p1: 3 }, need: 3 }, reject: 'vote', waitForAll: false },
  groups: { decide: { mode: 'perGroup', of: { A: 1, B: 1 } }, reject: 'vote', waitForAll: false },
};

describe('a stage is decided', () => {
  it.each<[keyof typeof modes, string, Tally]>([
    ['any', '..', 'open'],
    ['any', 'a.', 'approved'],
    ['any', 'r.', 'rejected'],
    ['any', 'x.', 'open'],
    ['any', 'xx', 'undecided'],
    ['anyVote', 'r.', 'open'],
    ['anyVote', 'ra', 'approved'],
    ['anyVote', 'rr', 'rejected'],
    ['anyVote', 'rx', 'rejected'],
    ['anyWait', 'a.', 'open'],
    ['anyWait', 'r.', 'open'],
    ['anyWait', 'ar', 'rejected'],
    ['anyWait', 'ax', 'approved'],
    ['all', 'a.', 'open'],
    ['all', 'aa', 'approved'],
    ['all', 'ar', 'rejected'],
    ['all', 'r..', 'rejected'],
    ['all', 'ax', 'approved'],
    ['all', 'xx', 'undecided'],
    ['inOrder', 'a.', 'open'],
    ['inOrder', 'aa', 'approved'],
    ['two', 'a..', 'open'],
    ['two', 'aa.', 'approved'],
    ['two', 'ar.', 'open'],
    ['two', 'rr.', 'rejected'],
    ['two', 'a', 'approved'],
    ['two', 'axx', 'undecided'],
    ['two', 'arx', 'rejected'],
    ['twoVeto', 'aa.', 'open'],
    ['twoVeto', 'aax', 'approved'],
    ['twoVeto', 'aar', 'rejected'],
    ['twoVeto', 'r..', 'rejected'],
    ['twoWait', 'aa.', 'open'],
    ['twoWait', 'aar', 'approved'],
    ['twoWait', 'rr.', 'open'],
    ['twoWait', 'rra', 'rejected'],
    ['percent', 'aaa..', 'approved'],
    ['percent', 'aa...', 'open'],
    ['percent', 'aax..', 'open'],
    ['percent', 'aaxx.', 'approved'],
    ['percent', 'rrr..', 'rejected'],
    ['percent', 'arxxx', 'rejected'],
    ['weight', 'a.', 'open'],
    ['weight', '.a', 'approved'],
    ['weight', 'a|a', 'approved'],
    ['weight', 'a|r', 'rejected'],
    ['groups', 'aa|.', 'open'],
    ['groups', 'a.|a', 'approved'],
    ['groups', 'r.|a', 'open'],
    ['groups', 'rr|.', 'rejected'],
    ['groups', 'xr|a', 'rejected'],
    ['groups', 'x|a', 'undecided'],
  ])('%s of %s is %s', (mode, votes, expected) => {
    expect(tally(modes[mode] as TallyRule, seats(votes), false)).toBe(expected);
  });

  it('what waits for all counts once when it is due, then closes at the first that decides', () => {
    expect(tally(modes.twoWait as TallyRule, seats('aa.'), true)).toBe('approved');
    expect(tally(modes.twoWait as TallyRule, seats('a..'), true)).toBe('open');
    expect(tally(modes.twoVeto as TallyRule, seats('aa.'), true)).toBe('approved');
  });

  it('a seat that was cancelled or stands in for others has no vote of its own', () => {
    const [first, second] = seats('a.');
    const cancelled = { ...(second as Seat), state: 'cancelled' as const };
    expect(tally(modes.all as TallyRule, [first as Seat, cancelled], false)).toBe('approved');
    const standIn = { ...(second as Seat), standsInFor: ['s0'] };
    expect(tally(modes.all as TallyRule, [first as Seat, standIn], false)).toBe('approved');
  });

  it('weighs nobody by a name that every object has', () => {
    const decide = { mode: 'weight', of: { A: 2 }, need: 2 } as const;
    const named = [seatOf('approve', 1, 'A'), seatOf('approve', 2, 'constructor')];
    expect(tally({ decide, reject: 'vote', waitForAll: false }, named, false)).toBe('approved');
  });

  it('a need above the seats cannot be reached; atLeast is clamped to them', () => {
    expect(isReachable({ mode: 'weight', of: { A: 1 }, need: 3 }, seats('..'))).toBe(false);
    expect(isReachable({ mode: 'atLeast', count: 9 }, seats('..'))).toBe(true);
    expect(isReachable({ mode: 'perGroup', of: { A: 2, B: 1 } }, seats('.|.'))).toBe(false);
  });
});

/**
 * The naive model: written from the page alone, by looking at every way in which the open votes could still fall.
 * (`atLeast`, weights and groups do not shrink by abstaining; `all`, `inOrder` and `percent` do.)
 */
function naive(rule: TallyRule, votes: { ballot: Ballot; entry: string; person: string }[]): Tally {
  const final = (cast: { ballot: Ballot; entry: string; person: string }[]): boolean => {
    const yes = cast.filter(({ ballot }) => ballot === 'approve');
    const not = cast.filter(({ ballot }) => ballot === 'reject');
    if (yes.length === 0) return false;
    const { decide } = rule;
    if (decide.mode === 'any') return true;
    if (decide.mode === 'all' || decide.mode === 'inOrder') return not.length === 0;
    if (decide.mode === 'atLeast') return yes.length >= decide.count || yes.length === cast.length;
    if (decide.mode === 'percent') return yes.length * 100 >= decide.percent * (yes.length + not.length);
    if (decide.mode === 'weight') {
      let sum = 0;
      for (const { entry, person } of yes) sum += Math.max(decide.of[entry] ?? 0, decide.of[person] ?? 0);
      return sum >= decide.need;
    }
    return Object.keys(decide.of).every(
      (group) => yes.filter(({ entry }) => entry === group).length >= (decide.of[group] ?? 0),
    );
  };
  const open = votes.filter(({ ballot }) => ballot === null);
  const cast = (assignment: Ballot[]) => {
    let next = 0;
    return votes.map((vote) => (vote.ballot === null ? { ...vote, ballot: assignment[next++] ?? null } : vote));
  };
  const futures: Ballot[][] = open.reduce<Ballot[][]>(
    (all) => all.flatMap((one) => (['approve', 'reject', 'abstain'] as const).map((ballot) => [...one, ballot])),
    [[]],
  );
  const rejected = votes.some(({ ballot }) => ballot === 'reject');
  if (rule.waitForAll && open.length > 0) return 'open';
  if (rule.reject === 'veto') {
    if (rejected) return 'rejected';
    const counting = ['atLeast', 'percent', 'weight', 'perGroup'].includes(rule.decide.mode);
    if (counting && open.length > 0) return 'open';
  }
  const vetoFree = futures.filter((future) => rule.reject === 'vote' || !future.includes('reject'));
  const results = vetoFree.map((future) => final(cast(future)));
  const now = final(votes.map((vote) => (vote.ballot === null ? { ...vote, ballot: 'reject' as const } : vote)));
  const isDecidedByOne = rule.decide.mode === 'any' && votes.some(({ ballot }) => ballot === 'approve');
  if (isDecidedByOne || (rule.reject === 'vote' ? results.every(Boolean) : open.length === 0 && now)) return 'approved';
  if (rejected && !results.some(Boolean)) return 'rejected';
  return open.length > 0 ? 'open' : 'undecided';
}

describe('properties of the count', () => {
  const ballot = fc.constantFrom<Ballot>('approve', 'reject', 'abstain', null);
  const decide = fc.oneof(
    fc.constantFrom<DecideRule>({ mode: 'any' }, { mode: 'all' }, { mode: 'inOrder' }),
    fc.integer({ min: 1, max: 6 }).map((count): DecideRule => ({ mode: 'atLeast', count })),
    fc.integer({ min: 1, max: 100 }).map((percent): DecideRule => ({ mode: 'percent', percent })),
    fc.integer({ min: 1, max: 6 }).map((need): DecideRule => ({ mode: 'weight', of: { A: 1, B: 2, p1: 3 }, need })),
    fc
      .record({ A: fc.integer({ min: 1, max: 2 }), B: fc.integer({ min: 1, max: 2 }) })
      .map((of): DecideRule => ({ mode: 'perGroup', of })),
  );
  const rules = fc.record({
    decide,
    reject: fc.constantFrom<'veto' | 'vote'>('veto', 'vote'),
    waitForAll: fc.boolean(),
  });
  const elections = fc.array(fc.record({ ballot, entry: fc.constantFrom('A', 'B') }), { minLength: 1, maxLength: 6 });
  const asSeats = (votes: { ballot: Ballot; entry: string }[]) =>
    votes.map((vote, i) => seatOf(vote.ballot, i, vote.entry));

  it('equals an independent, naive model', () => {
    fc.assert(
      fc.property(rules, elections, (rule, votes) => {
        const people = votes.map((vote, i) => ({ ...vote, person: `p${i}` }));
        expect(tally(rule, asSeats(votes), false)).toBe(naive(rule, people));
      }),
      { numRuns: 800 },
    );
  });

  it('the order of arrival changes nothing', () => {
    const arrivals = elections.chain((votes) =>
      fc.record({
        votes: fc.constant(votes),
        order: fc.shuffledSubarray([...votes.keys()], { minLength: votes.length }),
      }),
    );
    const outcome = (rule: TallyRule, votes: { ballot: Ballot; entry: string }[], order: number[]): Tally => {
      const shown = votes.map((vote) => ({ ...vote, ballot: null as Ballot }));
      for (const index of order) {
        const vote = votes[index];
        if (!vote || vote.ballot === null) continue;
        shown[index] = vote;
        const now = tally(rule, asSeats(shown), false);
        if (now !== 'open') return now;
      }
      return tally(rule, asSeats(shown), false);
    };
    fc.assert(
      fc.property(rules, arrivals, (rule, { votes, order }) => {
        const counted = { ...rule, reject: 'vote' as const };
        expect(outcome(counted, votes, order)).toBe(outcome(counted, votes, [...votes.keys()]));
      }),
      { numRuns: 500 },
    );
  });

  it('one more approval never turns approved into rejected', () => {
    fc.assert(
      fc.property(rules, elections, fc.nat(5), (rule, votes, index) => {
        const more = votes.map((vote, i) =>
          i === index % votes.length ? { ...vote, ballot: 'approve' as const } : vote,
        );
        if (tally(rule, asSeats(votes), false) === 'approved') {
          expect(tally(rule, asSeats(more), false)).toBe('approved');
        }
      }),
      { numRuns: 500 },
    );
  });
});
