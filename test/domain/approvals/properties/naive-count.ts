/**
 * How a stage is decided, written from approvals.md §3 alone and without looking at the engine: it tries out every way in
 * which the open ballots could still fall. Slow and plain on purpose.
 */
import type { CompiledStage } from '../../../../domain/approvals';

export type Word = 'approve' | 'reject' | 'abstain';

/** One seat in the count: null = not decided yet. */
export interface Ballot {
  word: Word | null;
  entry: string;
  /** Whose seat it is, where weights name people. */
  person: string;
  isAdded: boolean;
}

export type Count = 'open' | 'approved' | 'rejected' | 'undecided';
type Rule = Pick<CompiledStage, 'decide' | 'reject' | 'waitForAll'>;

/** `wasDue` = the time of everybody who had not decided was over. */
export function naiveCount(rule: Rule, seats: Ballot[], wasDue: boolean): Count {
  const ballots = seats.map((ballot) => ({ ...ballot, ...whatMatters(rule, ballot) }));
  const key = JSON.stringify([rule.decide, rule.reject, rule.waitForAll, ballots, wasDue]);
  const known = counted.get(key);
  if (known) return known;
  const count = work(rule, ballots, wasDue);
  counted.set(key, count);
  return count;
}

/** The same few elections come again and again. */
const counted = new Map<string, Count>();

/** Names stand in weights only, entries in weights and groups. */
function whatMatters({ decide }: Rule, { entry, person }: Ballot): Pick<Ballot, 'entry' | 'person'> {
  const isNamed = decide.mode === 'weight' && person in decide.of;
  const isGrouped = decide.mode === 'weight' || decide.mode === 'perGroup' || entry === '*';
  return { entry: isGrouped ? entry : '', person: isNamed ? person : '' };
}

function work(rule: Rule, ballots: Ballot[], wasDue: boolean): Count {
  const open = ballots.filter(({ word }) => word === null).length;
  const rejected = ballots.some(({ word }) => word === 'reject');
  if (rule.waitForAll && open > 0 && !wasDue) return 'open';
  if (rule.reject === 'veto' && rejected) return 'rejected';
  const counts = ['atLeast', 'percent', 'weight', 'perGroup'].includes(rule.decide.mode);
  // A veto may still come: such a stage waits for all of them, or for the due time.
  const waitsForVeto = rule.reject === 'veto' && counts && open > 0 && !wasDue;
  const passes = futures(ballots).map((future) => isMet(rule, future));
  const isOneEnough = rule.decide.mode === 'any' && !isNamed(ballots);
  const isDecided = passes.every(Boolean) || (isOneEnough && ballots.some(({ word }) => word === 'approve'));
  if (isDecided && !waitsForVeto) return 'approved';
  if (rejected && !passes.some(Boolean)) return 'rejected';
  return open > 0 ? 'open' : 'undecided';
}

/** Every way in which the open ballots could fall; of several that are alike only how many say what. */
function futures(ballots: Ballot[]): Ballot[][] {
  const [first] = ballots.filter(({ word }) => word === null);
  if (!first) return [ballots];
  const isAlike = (other: Ballot) => other.word === null && sameSeat(other, first);
  const alike = ballots.filter(isAlike).length;
  const rest = ballots.filter((ballot) => !isAlike(ballot));
  return splits(alike).flatMap((saying) => {
    const said = (word: Word) => Array.from({ length: saying[word] }, () => ({ ...first, word }));
    return futures([...rest, ...said('approve'), ...said('reject'), ...said('abstain')]);
  });
}

function splits(count: number): { [word in Word]: number }[] {
  const all: { [word in Word]: number }[] = [];
  for (let approve = 0; approve <= count; approve += 1)
    for (let reject = 0; approve + reject <= count; reject += 1)
      all.push({ approve, reject, abstain: count - approve - reject });
  return all;
}

const sameSeat = (one: Ballot, other: Ballot): boolean =>
  one.entry === other.entry && one.person === other.person && one.isAdded === other.isAdded;

/** Somebody was named in place of the whole stage: they decide, with whom they add. */
const isNamed = (ballots: Ballot[]): boolean => ballots.some(({ entry }) => entry === '*');

/** Everybody has spoken: is it enough? */
function isMet({ decide }: Rule, ballots: Ballot[]): boolean {
  const yes = ballots.filter(({ word }) => word === 'approve');
  const no = ballots.filter(({ word }) => word === 'reject');
  if (yes.length === 0) return false;
  if (isNamed(ballots)) return no.length === 0;
  switch (decide.mode) {
    case 'any':
      return true;
    case 'all':
    case 'inOrder':
      return no.length === 0;
    case 'atLeast':
      return yes.length >= Math.min(decide.count, ballots.length);
    case 'percent':
      return yes.length >= Math.ceil((decide.percent / 100) * (yes.length + no.length) - 1e-9);
    case 'weight': {
      let sum = 0;
      for (const { entry, person, isAdded } of yes) {
        sum += Math.max(isAdded ? 0 : (decide.of[entry] ?? 0), decide.of[person] ?? 0);
      }
      return sum >= decide.need;
    }
    case 'perGroup':
      return Object.entries(decide.of).every(
        ([group, least]) => yes.filter(({ entry }) => entry === group).length >= least,
      );
  }
}
