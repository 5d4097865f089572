/**
 * Whether the holders of undecided seats may still sit, and who follows those who may not: the seat is resolved again by
 * the rule that gave it. Never a holder who may not decide (APR-4). Whoever is away is substituted, and has the seat back
 * afterwards.
 */
import { findPerson } from '../../people';
import type { CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import { findSeat, occupiedSeats, runOf, seatsOfRun } from '../lookup';
import { peopleOf } from '../seated-people';
import { findStage } from '../stage-order';
import { isReachable, votingSeats } from '../tally';
import type { CaseState, PlannedSeat, Seat, SeatMove, SeatReason, SeatsPlan } from '../types';
import { fillEmpty, needsEveryEntry } from './fill-empty';
import { mayNotSit, openDoor, openDoorForNamed } from './may-sit';
import { placeOrSubstitute } from './place-person';
import { planRung } from './plan-rung';
import { planTaskMoves } from './plan-task-moves';
import { seatStage } from './seat-stage';

/** `seatIds`: undecided seats; `taskIds`: open tasks that belong to no seat (an opinion, a stage to start). */
export function planSeats(state: CaseState, seatIds: string[], taskIds: string[], facts: PlanFacts): SeatsPlan {
  const moves: SeatMove[] = [];
  const seats = seatIds.flatMap((id) => findSeat(state, id) ?? []);
  // Whoever comes back makes room first: their substitute may be somebody else's as well.
  const ordered = [...seats.filter((seat) => comesBack(state, seat, facts)), ...seats];
  for (const seat of new Set(ordered)) {
    const stage = findStage(state.definition, seat.stageId);
    const move = stage && moveOf(state, seat, stage, facts, moves);
    if (move) moves.push(move);
  }
  return { moves, tasks: planTaskMoves(state, taskIds, facts) };
}

function comesBack(state: CaseState, seat: Seat, facts: PlanFacts): boolean {
  const owner = seat.onBehalfOf === undefined ? null : findPerson(facts.organisation, seat.onBehalfOf);
  if (!owner) return false;
  const door = { partyIds: [], excludedIds: [], seatedIds: [] };
  return placeOrSubstitute(owner, state, facts, door).holderId === owner.id;
}

/** Null when everything stays as it is. The seat is its owner's, whoever holds it for them at the moment. */
function moveOf(
  state: CaseState,
  seat: Seat,
  stage: CompiledStage,
  facts: PlanFacts,
  earlier: SeatMove[],
): SeatMove | null {
  const ownerId = seat.onBehalfOf ?? seat.holderId;
  const lost = reasonToLeave(state, ownerId, stage, facts);
  const owner = findPerson(facts.organisation, ownerId);
  if (lost || !owner) return resolveAgain(state, seat, stage, lost ?? { by: 'inactive' }, facts, earlier);
  const door = openDoorForNamed(state, stage, facts, takenBeside(state, seat, earlier));
  const { holderId, onBehalfOf, why } = placeOrSubstitute(owner, state, facts, door);
  if (holderId === seat.holderId && !seat.vacant) return null;
  const ended: SeatReason = { by: 'substituteEnded', detail: { personId: seat.holderId } };
  const reasons = holderId !== seat.holderId && holderId === ownerId ? [...why, ended] : why;
  const planned = { holderId, ...(onBehalfOf !== undefined && { onBehalfOf }), entry: seat.entry, why: reasons };
  return { seatId: seat.id, then: 'moved', seat: planned };
}

function reasonToLeave(state: CaseState, personId: string, stage: CompiledStage, facts: PlanFacts): SeatReason | null {
  const person = findPerson(facts.organisation, personId);
  if (!person) return { by: 'inactive' };
  const opened = openDoor(state, stage, facts, []);
  if ('error' in opened) return null;
  return mayNotSit(opened.door, person);
}

/** Who sits beside this seat once the moves planned so far are made. */
function takenBeside(state: CaseState, seat: Seat, earlier: SeatMove[]): string[] {
  const run = runOf(state, seat.stageId);
  const others = run ? occupiedSeats(state, run).filter(({ id }) => id !== seat.id) : [];
  return others.flatMap((other) => {
    const move = earlier.find(({ seatId }) => seatId === other.id);
    if (!move || move.then === 'abstains') return peopleOf(other);
    return move.then === 'moved' ? peopleOf(move.seat) : [];
  });
}

function resolveAgain(
  state: CaseState,
  seat: Seat,
  stage: CompiledStage,
  lost: SeatReason,
  facts: PlanFacts,
  earlier: SeatMove[],
): SeatMove {
  // Nobody follows somebody who was asked as themselves.
  if (seat.addedBy) return { seatId: seat.id, lost, then: 'abstains' };
  const taken = takenBeside(state, seat, earlier);
  const follower = followerOf(state, seat, stage, facts, taken);
  if (follower) {
    const placed = placeBeside(state, stage, follower, facts, taken);
    return { seatId: seat.id, lost, then: 'moved', seat: { ...placed, entry: seat.entry } };
  }
  const gone = new Set([seat.id, ...earlier.filter(({ then }) => then !== 'moved').map(({ seatId }) => seatId)]);
  const run = runOf(state, stage.id);
  const remaining = run ? seatsOfRun(state, run).filter(({ id }) => !gone.has(id)) : [];
  return { seatId: seat.id, lost, then: canFallAway(seat, stage, remaining) ? 'fallsAway' : 'nobody' };
}

/** Whom the seat's own rule gives now; a rung's seat asks the rung again. */
function followerOf(
  state: CaseState,
  seat: Seat,
  stage: CompiledStage,
  facts: PlanFacts,
  taken: string[],
): PlannedSeat | null {
  const isFree = (planned: PlannedSeat) => !peopleOf(planned).some((id) => taken.includes(id));
  if (seat.rung !== undefined) {
    const plan = planRung(state, stage, seat.rung, facts);
    return plan.result === 'seated' && isFree(plan.seat) ? plan.seat : null;
  }
  const seating = seatStage(state, stage, facts);
  if ('error' in seating) return null;
  const filled = fillEmpty(state, stage, facts, seating);
  if ('error' in filled) return null;
  return filled.seats.find((planned) => planned.entry === seat.entry && isFree(planned)) ?? null;
}

/** Planned afresh, a substitute may have had a seat that is somebody else's by now: who sits here is asked of the seats as they are. */
function placeBeside(
  state: CaseState,
  stage: CompiledStage,
  follower: PlannedSeat,
  facts: PlanFacts,
  taken: string[],
): PlannedSeat {
  const owner = findPerson(facts.organisation, follower.onBehalfOf ?? follower.holderId);
  if (!owner) return follower;
  const { holderId, onBehalfOf, why } = placeOrSubstitute(
    owner,
    state,
    facts,
    openDoorForNamed(state, stage, facts, taken),
  );
  if (holderId === follower.holderId) return follower;
  const { entry, why: found } = follower;
  return { holderId, ...(onBehalfOf !== undefined && { onBehalfOf }), entry, why: [...found, ...why] };
}

/** One holder of a role less is no incident while its entry (or, where that is enough, its stage) still has others. */
function canFallAway(seat: Seat, stage: CompiledStage, remaining: Seat[]): boolean {
  if (seat.standsInFor)
    return remaining.some((other) => seat.standsInFor?.includes(other.id) && other.state === 'open');
  // Whoever was added by one of them does not replace them.
  const voters = votingSeats(remaining);
  const others = voters.filter(({ addedBy }) => !addedBy);
  const ofEntry = others.filter(({ entry }) => entry === seat.entry);
  const rule = stage.approvers.find(({ id }) => id === seat.entry);
  // Fewer than the submitter had to choose are no full entry, however the stage is counted.
  if (rule?.by === 'chosenBy' && ofEntry.length < rule.min) return false;
  // Four eyes do not become two: as many approvals as were needed can still be given.
  const { decide } = stage;
  if (decide.mode === 'atLeast' && voters.length < decide.count) return false;
  const enough = needsEveryEntry(stage) ? ofEntry.length > 0 : others.length > 0;
  return enough && isReachable(decide, remaining);
}
