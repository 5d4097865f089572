/**
 * How the votes of a stage are counted. Reads seats and votes alone: nothing of tasks, people or time but whether the
 * stage was due. The same votes give the same answer in whatever order they came.
 */
import type { DecideRule } from './definition';
import { groupOf } from './signers';
import type { Seat } from './types';

export type Tally = 'open' | 'approved' | 'rejected' | 'undecided';

/** The entry of somebody named in place of the whole stage: their approval alone is asked for. */
export const wholeStage = '*';

export interface TallyRule {
  decide: DecideRule;
  reject: 'veto' | 'vote';
  waitForAll: boolean;
}

/**
 * Counts a stage. `wasDue`: the first due time has passed, which ends the waiting of a stage that waits for all.
 * `undecided` = nobody is left who could vote and the votes decide nothing.
 */
export function tally(rule: TallyRule, allSeats: Seat[], wasDue: boolean): Tally {
  const seats = votingSeats(allSeats);
  const decide = ruleFor(rule.decide, seats);
  const pending = seats.filter((seat) => !seat.vote);
  const rejections = seats.filter((seat) => seat.vote?.outcome === 'reject');
  const waits = rule.waitForAll && pending.length > 0 && !wasDue;

  if (waits) return 'open';
  if (rule.reject === 'veto' && rejections.length > 0) return 'rejected';
  const vetoMayCome = rule.reject === 'veto' && isCounting(decide) && pending.length > 0 && !wasDue;
  if (meets(decide, seats, approvalsOf(seats)) && !vetoMayCome) return 'approved';
  if (rejections.length > 0 && !meets(decide, seats, bestCase(seats))) return 'rejected';
  return pending.length > 0 ? 'open' : 'undecided';
}

/** Whether the seats, all undecided ones approving, could ever meet what the stage needs (a quorum above them cannot). */
export function isReachable(decide: DecideRule, allSeats: Seat[]): boolean {
  const seats = votingSeats(allSeats);
  return meets(ruleFor(decide, seats), seats, bestCase(seats));
}

/** The entries that have fewer seats than they need (`perGroup`). */
export function shortGroups(decide: DecideRule, seats: { entry: string }[]): string[] {
  if (decide.mode !== 'perGroup') return [];
  return Object.entries(decide.of)
    .filter(([entry, needed]) => seats.filter((seat) => seat.entry === entry).length < needed)
    .map(([entry]) => entry);
}

/**
 * In whose place somebody has to be named when nobody is left who could vote: the entries whose minimum is out of reach
 * (`perGroup`); of weights only the whole stage; elsewhere one more of the first entry is enough.
 */
export function entriesToName(decide: DecideRule, entries: string[], allSeats: Seat[]): string[] {
  if (decide.mode === 'perGroup') return shortGroups(decide, bestCase(votingSeats(allSeats)));
  return decide.mode === 'weight' ? [wholeStage] : entries.slice(0, 1);
}

/**
 * Who stands in for others casts their votes and has none of their own; a signer before or after a seat speaks for that
 * seat alone; a seat that was taken away counts no more.
 */
export function votingSeats(seats: Seat[]): Seat[] {
  return seats.filter((seat) => {
    const isGone = seat.state === 'cancelled' || seat.state === 'removed';
    return !seat.standsInFor && !isGone && groupOf(seats, seat) === null;
  });
}

function approvalsOf(seats: Seat[]): Seat[] {
  return seats.filter((seat) => seat.vote?.outcome === 'approve');
}

/** Everybody who has not decided yet approves. */
function bestCase(seats: Seat[]): Seat[] {
  return seats.filter((seat) => !seat.vote || seat.vote.outcome === 'approve');
}

/** Where an administrator named somebody in place of the whole stage, groups and weights have lost their meaning. */
function ruleFor(decide: DecideRule, seats: Seat[]): DecideRule {
  return seats.some((seat) => seat.entry === wholeStage) ? { mode: 'all' } : decide;
}

function isCounting(decide: DecideRule): boolean {
  return decide.mode !== 'any' && decide.mode !== 'all' && decide.mode !== 'inOrder';
}

function meets(decide: DecideRule, seats: Seat[], approvals: Seat[]): boolean {
  const base = seats.filter((seat) => seat.vote?.outcome !== 'abstain');
  switch (decide.mode) {
    case 'any':
      return approvals.length > 0;
    case 'all':
    case 'inOrder':
      return approvals.length > 0 && approvals.length === base.length;
    case 'atLeast':
      return approvals.length > 0 && approvals.length >= Math.min(decide.count, seats.length);
    case 'percent':
      return approvals.length > 0 && approvals.length >= Math.ceil((decide.percent * base.length) / 100);
    case 'weight':
      return approvals.length > 0 && approvals.reduce((sum, seat) => sum + weightOf(decide.of, seat), 0) >= decide.need;
    case 'perGroup':
      return Object.entries(decide.of).every(
        ([entry, needed]) => approvals.filter((seat) => seat.entry === entry).length >= needed,
      );
  }
}

/** By entry or by the person whose seat it was given to: by two keys the higher. A signer has no weight by the entry. */
function weightOf(weights: { [entryOrUser: string]: number }, seat: Seat): number {
  const of = (key: string) => (Object.hasOwn(weights, key) ? (weights[key] ?? 0) : 0);
  const byPerson = of(seat.weighsAs ?? seat.onBehalfOf ?? seat.holderId);
  return seat.addedBy ? byPerson : Math.max(of(seat.entry), byPerson);
}
