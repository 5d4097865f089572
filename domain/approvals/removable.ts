/** Whether a seat may be taken away (减签): asked by the pages that offer it and by the step that does it. Only reads. */
import { refuse, type Refusal } from '../shared/refusal';
import { findSeat, runOf, seatsOfRun, stageOfRun } from './lookup';
import { groupOf, isUndecided } from './signers';
import { isReachable, tally, votingSeats } from './tally';
import type { CaseState, Seat, StageRun } from './types';

/**
 * The open stage whose seat it is. Refuses STALE_TASK (the stage is over), ALREADY_DECIDED, and LAST_SEAT: a removal never
 * decides, and never leaves a stage that nobody can decide.
 */
export function checkRemovable(state: CaseState, seat: Seat): { run: StageRun } | { refusal: Refusal } {
  const run = runOf(state, seat.stageId);
  if (run?.state !== 'open' || !run.seatIds.includes(seat.id)) return refuse('STALE_TASK', 'The stage is over');
  if (!isUndecided(seat) || (seat.state !== 'open' && seat.state !== 'waiting')) {
    return refuse('ALREADY_DECIDED', 'The seat is not undecided any more');
  }
  if (isLastThatCounts(state, run, seat)) return refuse('LAST_SEAT', 'Nobody would be left who could decide');
  return { run };
}

/** Whether this person has added the seat: whoever holds the seat beside which it stands. */
export function isAdder(state: CaseState, personId: string, seat: Seat): boolean {
  return findSeat(state, seat.addedBy?.seatId)?.holderId === personId;
}

/** A signer before or after a seat never counts in the stage. */
function isLastThatCounts(state: CaseState, run: StageRun, seat: Seat): boolean {
  if (groupOf(state.seats, seat)) return false;
  const others = seatsOfRun(state, run).filter((other) => other !== seat);
  if (seat.standsInFor) {
    // Whose seat was taken over would have nobody who decides for it.
    const takenOver = others.filter(({ id, state: of }) => seat.standsInFor?.includes(id) && of === 'replaced');
    const standIns = others.filter((other) => other.standsInFor && isUndecided(other));
    return takenOver.some((late) => !late.vote && !standIns.some((other) => other.standsInFor?.includes(late.id)));
  }
  const stage = stageOfRun(state, run);
  const canVote = votingSeats(others).some((other) => isUndecided(other) && !other.vacant);
  const decides = tally(stage, others, run.dueReached === true) !== 'open';
  return !canVote || decides || !isReachable(stage.decide, others);
}
