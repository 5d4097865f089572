/**
 * Who sits in a stage (approvals.md §2): resolve → drop the inactive → exclude → substitutes for the absent → parties →
 * the same person twice. Whether what comes out is enough is decided in `fill-empty.ts`.
 */
import type { Person } from '../../people';
import type { CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import type { CaseState, PassedOver, PlannedSeat, SeatReason } from '../types';
import { chosenPeople } from './choices';
import { mayNotSit, openDoor, type Door } from './may-sit';
import { placeAbove, placeOrSubstitute, seatOf, type Placed } from './place-person';
import { resolveRule } from './resolve-rule';

/** Somebody whom an entry found and who is still in the running. */
interface Candidate {
  person: Person;
  entry: string;
  why: SeatReason[];
}

export interface Seating {
  seats: PlannedSeat[];
  passedOver: PassedOver[];
  /** Entries in which fewer are left than the submitter had to choose. */
  short: string[];
  /** The door as it stands once these seats are taken: fall-backs pass it too. */
  door: Door;
}

/** Seats every entry of the stage, in the order of the definition; an error when an expression fails. */
export function seatStage(state: CaseState, stage: CompiledStage, facts: PlanFacts): Seating | { error: string } {
  const opened = openDoor(state, stage, facts, []);
  if ('error' in opened) return opened;
  const { door } = opened;
  const found = findCandidates(state, stage, facts, door);
  if ('error' in found) return found;
  const { candidates, passedOver, short } = found;

  // Whoever sits in their own right is spoken for before anybody else's seat is moved: substitution and climbing
  // must never leave one seat fewer.
  const isParty = (candidate: Candidate) => door.partyIds.includes(candidate.person.id);
  const seatedIds = candidates.filter((candidate) => !isParty(candidate)).map(({ person }) => person.id);
  const seats = new Map<Candidate, PlannedSeat>();
  const take = (candidate: Candidate, placed: Placed) => {
    seatedIds.push(placed.holderId);
    seats.set(candidate, seatOf(placed, candidate.entry, candidate.why));
  };

  const taken = { ...door, seatedIds };
  for (const candidate of candidates.filter((one) => !isParty(one))) {
    take(candidate, placeOrSubstitute(candidate.person, state, facts, taken));
  }
  for (const candidate of candidates.filter(isParty)) {
    const remain = [...seats.keys()].some((other) => other.entry === candidate.entry);
    const placed = stage.self === 'drop' && remain ? null : placeAbove(candidate.person, state, facts, taken);
    if (placed) take(candidate, placed);
    else passedOver.push(leftOut(candidate, { by: 'party', detail: { rule: 'APR-4' } }));
  }
  const inOrder = candidates.flatMap((candidate) => seats.get(candidate) ?? []);
  return { seats: inOrder, passedOver, short, door: taken };
}

/** Resolves the entries, drops the inactive and the excluded, and merges the same person: the first entry wins. */
function findCandidates(
  state: CaseState,
  stage: CompiledStage,
  facts: PlanFacts,
  door: Door,
): { candidates: Candidate[]; passedOver: PassedOver[]; short: string[] } | { error: string } {
  const candidates: Candidate[] = [];
  const short: string[] = [];
  const passedOver: PassedOver[] = [];
  for (const approver of stage.approvers) {
    const resolution =
      approver.by === 'chosenBy'
        ? chosenPeople(state, stage, approver, facts)
        : { ...resolveRule(approver, state, facts), notAmong: [] };
    if ('error' in resolution) return resolution;
    for (const { person, why } of resolution.notAmong) {
      passedOver.push(leftOut({ person, entry: approver.id, why: [{ by: 'chosen' }] }, why));
    }
    const isDropped = (person: Person) => mayNotSit({ ...door, partyIds: [] }, person);
    if (approver.by === 'chosenBy') {
      const left = resolution.found.filter(({ person }) => !isDropped(person)).length;
      if (left < approver.min) short.push(approver.id);
    }
    for (const { person, why } of resolution.found) {
      const candidate: Candidate = { person, entry: approver.id, why: [why] };
      const dropped = isDropped(person);
      const earlier = candidates.find((other) => other.person.id === person.id);
      if (dropped) passedOver.push(leftOut(candidate, dropped));
      else if (!earlier) candidates.push(candidate);
      else {
        earlier.why.push(why);
        if (earlier.entry !== approver.id) passedOver.push(leftOut(candidate, { by: 'sameStage' }));
      }
    }
  }
  return { candidates, passedOver, short };
}

function leftOut({ person, entry, why }: Candidate, reason: SeatReason): PassedOver {
  return { personId: person.id, entry, why: [...why, reason] };
}
