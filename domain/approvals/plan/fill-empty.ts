/**
 * Nobody left (approvals.md §2 "Nobody"): whether a stage has the seats that its way of deciding needs, and what its
 * fall-backs give where it has not. There is no automatic pass: what stays empty is an incident.
 */
import type { ApproverRule, CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import type { CaseState, PassedOver, PlannedSeat } from '../types';
import { mayNotSit } from './may-sit';
import { placeOrSubstitute, seatOf } from './place-person';
import { resolveRule } from './resolve-rule';
import type { Seating } from './seat-stage';

/** The entries that still give nobody after the fall-backs, beside the seats; an error when an expression fails. */
export function fillEmpty(
  state: CaseState,
  stage: CompiledStage,
  facts: PlanFacts,
  seating: Seating,
): { seats: PlannedSeat[]; missing: string[] } | { error: string } {
  const seats = [...seating.seats];
  const missing: string[] = [];
  const isShort = (entry: string) => seating.short.includes(entry);
  for (const entry of new Set([...seating.short, ...emptyEntries(stage, seats)])) {
    const isExpected = needsEveryEntry(stage)
      ? !isExcused(stage, entry, seats, seating.passedOver)
      : seats.length === 0;
    if (!isShort(entry) && !isExpected) continue;
    const filled = fallbackFor(state, stage, entry, facts, seating);
    if ('error' in filled) return filled;
    seats.push(...filled.seats);
    if (filled.seats.length === 0) missing.push(entry);
  }
  return { seats, missing: needsEveryEntry(stage) || seats.length === 0 ? missing : missing.filter(isShort) };
}

/** `all`, `inOrder` and `perGroup` ask every entry for somebody; for the other modes the stage is enough. */
export function needsEveryEntry(stage: CompiledStage): boolean {
  const { mode } = stage.decide;
  return mode === 'all' || mode === 'inOrder' || mode === 'perGroup';
}

/** Entries that ask for a fall-back. A stage without approvers cannot be published. */
function emptyEntries(stage: CompiledStage, seats: PlannedSeat[]): string[] {
  if (!needsEveryEntry(stage) && seats.length > 0) return [];
  return stage.approvers.map(({ id }) => id).filter((entry) => !seats.some((seat) => seat.entry === entry));
}

/** An entry that parties or duplicates emptied is no fault where others remain; a group of `perGroup` always is. */
function isExcused(stage: CompiledStage, entry: string, seats: PlannedSeat[], passedOver: PassedOver[]): boolean {
  if (stage.decide.mode === 'perGroup' || seats.length === 0) return false;
  return passedOver.some(({ entry: of, why }) => {
    const last = why.at(-1)?.by;
    return of === entry && (last === 'party' || last === 'sameStage');
  });
}

/** `empty: { to }` of the entry, else of the stage: filtered and substituted, no climbing a second time. */
function fallbackFor(
  state: CaseState,
  stage: CompiledStage,
  entry: string,
  facts: PlanFacts,
  seating: Seating,
): { seats: PlannedSeat[] } | { error: string } {
  const rule = fallbackRule(stage, entry);
  if (!rule) return { seats: [] };
  const resolution = resolveRule(rule, state, facts);
  if ('error' in resolution) return resolution;
  const { door } = seating;
  const eligible = resolution.found.filter(({ person, why }) => {
    const refused = mayNotSit(door, person);
    if (refused) seating.passedOver.push({ personId: person.id, entry, why: [why, { by: 'empty' }, refused] });
    // Whoever sits in their own right is spoken for before anybody else's seat is moved: no seat is lost by substitution.
    else door.seatedIds.push(person.id);
    return !refused;
  });
  const seats = eligible.map(({ person, why }) => {
    const placed = placeOrSubstitute(person, state, facts, door);
    door.seatedIds.push(placed.holderId);
    return seatOf(placed, entry, [{ by: 'empty', detail: { entry } }, why]);
  });
  return { seats };
}

function fallbackRule(stage: CompiledStage, entry: string): ApproverRule | null {
  const empty = stage.approvers.find(({ id }) => id === entry)?.empty ?? stage.empty;
  return empty === 'incident' ? null : empty.to;
}
