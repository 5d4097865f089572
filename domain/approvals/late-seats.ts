/** Whom an escalation decides for. Only reads. */
import { findSeat, openTaskOfSeat, seatsOfRun } from './lookup';
import { isPaused } from './pauses';
import { groupOf, isUndecided } from './signers';
import type { CaseState, Seat, StageRun } from './types';

/**
 * Undecided seats whose time is over; those that were taken over stay late until somebody decides. Signers go with the seat
 * that they were added to: only where its holder has approved already are they the late ones. Nobody is late while their
 * clock stands still.
 */
export function lateSeats(state: CaseState, run: StageRun): Seat[] {
  const late = seatsOfRun(state, run).filter((seat) => {
    if (!isUndecided(seat) || seat.standsInFor) return false;
    if (seat.state === 'replaced') return true;
    const task = openTaskOfSeat(state, seat.id);
    return task?.overdueSince !== undefined && !isPaused(task);
  });
  const goesWithOwner = (seat: Seat): boolean => {
    const owner = findSeat(state, groupOf(state.seats, seat)?.ownerId);
    return owner !== null && (owner.standsInFor !== undefined || late.includes(owner) || goesWithOwner(owner));
  };
  return late.filter((seat) => !goesWithOwner(seat));
}
