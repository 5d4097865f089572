/**
 * Whether the holders of undecided seats may still sit, and who follows those who may not: the seat is resolved again by
 * the rule that gave it. Never a holder who may not decide (APR-4).
 */
import { findPerson } from '../../people';
import type { CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import { findSeat, occupiedSeats, runOf, seatsOfRun } from '../lookup';
import { findStage } from '../stage-order';
import { isReachable } from '../tally';
import type { CaseState, PlannedSeat, Seat, SeatMove, SeatReason, SeatsPlan } from '../types';
import { fillEmpty, needsEveryEntry } from './fill-empty';
import { mayNotSit, openDoor } from './may-sit';
import { planRung } from './plan-rung';
import { seatStage } from './seat-stage';

export function planSeats(state: CaseState, seatIds: string[], facts: PlanFacts): SeatsPlan {
  const moves: SeatMove[] = [];
  for (const seatId of seatIds) {
    const seat = findSeat(state, seatId);
    const stage = findStage(state.definition, seat?.stageId);
    if (!seat || !stage) continue;
    const lost = reasonToLeave(state, seat, stage, facts);
    if (lost) moves.push(resolveAgain(state, seat, stage, lost, facts, moves));
    else if (seat.vacant)
      moves.push({ seatId, then: 'moved', seat: { holderId: seat.holderId, entry: seat.entry, why: [] } });
  }
  return { moves };
}

function reasonToLeave(state: CaseState, seat: Seat, stage: CompiledStage, facts: PlanFacts): SeatReason | null {
  const person = findPerson(facts.organisation, seat.holderId);
  if (!person) return { by: 'inactive' };
  const opened = openDoor(state, stage, facts, []);
  if ('error' in opened) return null;
  return mayNotSit(opened.door, person);
}

function resolveAgain(
  state: CaseState,
  seat: Seat,
  stage: CompiledStage,
  lost: SeatReason,
  facts: PlanFacts,
  earlier: SeatMove[],
): SeatMove {
  const run = runOf(state, stage.id);
  const taken = run ? occupiedSeats(state, run).map((other) => other.holderId) : [];
  for (const move of earlier) if (move.then === 'moved') taken.push(move.seat.holderId);
  const follower = followerOf(state, seat, stage, facts, taken);
  if (follower) return { seatId: seat.id, lost, then: 'moved', seat: { ...follower, entry: seat.entry } };
  const gone = new Set([seat.id, ...earlier.filter(({ then }) => then !== 'moved').map(({ seatId }) => seatId)]);
  const remaining = run
    ? seatsOfRun(state, run).filter((other) => other.state !== 'cancelled' && !gone.has(other.id))
    : [];
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
  if (seat.rung !== undefined) {
    const plan = planRung(state, stage, seat.rung, facts);
    return plan.result === 'seated' && !taken.includes(plan.seat.holderId) ? plan.seat : null;
  }
  const seating = seatStage(state, stage, facts);
  if ('error' in seating) return null;
  const filled = fillEmpty(state, stage, facts, seating);
  if ('error' in filled) return null;
  return filled.seats.find((planned) => planned.entry === seat.entry && !taken.includes(planned.holderId)) ?? null;
}

/** One holder of a role less is no incident while its entry (or, where that is enough, its stage) still has others. */
function canFallAway(seat: Seat, stage: CompiledStage, remaining: Seat[]): boolean {
  if (seat.standsInFor)
    return remaining.some((other) => seat.standsInFor?.includes(other.id) && other.state === 'open');
  const others = remaining.filter((other) => !other.standsInFor);
  const enough = needsEveryEntry(stage) ? others.some((other) => other.entry === seat.entry) : others.length > 0;
  return enough && isReachable(stage.decide, others);
}
