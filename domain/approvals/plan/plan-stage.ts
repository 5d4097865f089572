/** Whether a stage applies and who sits in it, as of the facts: evaluated when the stage is reached, then frozen. */
import { findPerson } from '../../people';
import type { CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import { runOf } from '../lookup';
import { isReachable, shortGroups, wholeStage } from '../tally';
import type { CaseState, IncidentCause, Named, PassedOver, PlannedSeat, Seat, StagePlan } from '../types';
import { doesApply } from './does-apply';
import { fillEmpty, needsEveryEntry } from './fill-empty';
import { mayNotSit, openDoorForNamed, type Door } from './may-sit';
import { placeOrSubstitute, seatOf } from './place-person';
import { planStarters } from './plan-starters';
import { seatStage } from './seat-stage';

/** Plans a stage; whoever an administrator has named for it in this round is seated where nobody was found. */
export function planStage(state: CaseState, stage: CompiledStage, facts: PlanFacts): StagePlan {
  const run = runOf(state, stage.id);
  const named = run?.named ?? [];
  const instead = named.filter(({ entry }) => entry === wholeStage);
  if (instead.length > 0) return planNamedAlone(state, stage, instead, facts);
  // Whoever started it found that it applies.
  const applies = run?.startedBy === undefined ? doesApply(state, stage.when, facts) : { value: true };
  if ('error' in applies) return incident('expression', applies.error);
  if (!applies.value) return { result: 'skipped' };
  if (stage.start === 'manual' && run?.startedBy === undefined) return planToStart(state, stage, facts);

  const seating = seatStage(state, stage, facts);
  if ('error' in seating) return incident('expression', seating.error);
  const filled = fillEmpty(state, stage, facts, seating);
  if ('error' in filled) return incident('expression', filled.error);
  const { passedOver, door } = seating;

  const short = shortGroups(stage.decide, filled.seats);
  const wanting = new Set([...filled.missing, ...short]);
  const helped = named.filter(({ entry }) => wanting.has(entry)).flatMap((one) => seatNamed(state, one, facts, door));
  const seats = [...filled.seats, ...helped];
  const missing = filled.missing.filter((entry) => !helped.some((seat) => seat.entry === entry));
  if (seats.length === 0 || missing.length > 0) {
    const entries = needsEveryEntry(stage) || seats.length > 0 ? missing : [wholeStage];
    return incident('nobody', `Nobody may decide in ${stage.id}: ${entries.join(', ')}`, entries, passedOver);
  }
  if (!isReachable(stage.decide, seats.map(asUndecided))) {
    const entries = shortGroups(stage.decide, seats);
    const detail = `The seats of ${stage.id} cannot reach what it needs`;
    return incident('unreachable', detail, entries.length > 0 ? entries : [wholeStage], passedOver);
  }
  return { result: 'seated', seats, passedOver };
}

/** A manual stage waits for those who may start or skip it. */
function planToStart(state: CaseState, stage: CompiledStage, facts: PlanFacts): StagePlan {
  const planned = planStarters(state, stage, facts);
  if ('error' in planned) return incident('expression', planned.error);
  if (planned.starters.length > 0) return { result: 'toStart', ...planned };
  return incident('nobody', `Nobody may start or skip ${stage.id}`, [wholeStage], planned.passedOver);
}

/** An administrator's choice in place of the whole stage: of its own rules only those on who may not sit are left. */
function planNamedAlone(state: CaseState, stage: CompiledStage, named: Named[], facts: PlanFacts): StagePlan {
  const door = openDoorForNamed(state, stage, facts, []);
  const seats = named.flatMap((one) => seatNamed(state, one, facts, door));
  if (seats.length > 0) return { result: 'seated', seats, passedOver: [] };
  return incident('nobody', 'Whoever was named may not sit any more');
}

function seatNamed(state: CaseState, named: Named, facts: PlanFacts, door: Door): PlannedSeat[] {
  const person = findPerson(facts.organisation, named.userId);
  if (!person || mayNotSit(door, person)) return [];
  const placed = placeOrSubstitute(person, state, facts, door);
  door.seatedIds.push(placed.holderId);
  const reason = { by: 'named', detail: { by: named.by, reason: named.reason, override: true } } as const;
  return [seatOf(placed, named.entry, [reason])];
}

function incident(
  why: IncidentCause,
  detail: string,
  entries: string[] = [wholeStage],
  passedOver: PassedOver[] = [],
): StagePlan {
  return { result: 'incident', why, detail, entries, passedOver };
}

/** A planned seat as the tally reads it. */
function asUndecided(planned: PlannedSeat): Seat {
  return { id: '', stageId: '', round: 0, state: 'open', ...planned };
}
