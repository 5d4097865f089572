/** A seat is asked once more: what was said through it counts no longer. */
import { findSeat, seatsOfRun, stageOfRun } from '../lookup';
import { groupOf, type Group } from '../signers';
import type { CaseState, ClosedBecause, Seat, StageRun, Task } from '../types';
import type { Draft } from './draft';
import { openSeatTask } from './open-task';
import { putOff } from './put-off';

/**
 * Its new task; none while it waits: for its turn, for the approval of the seat that it was set up after, or because
 * somebody else stands in for it. `because`: why a task that it had to give back leaves the inbox.
 */
export function reopenSeat(draft: Draft, run: StageRun, seat: Seat, because: ClosedBecause): Task[] {
  forgetVote(seat);
  if (seat.state === 'replaced') return [];
  const group = groupOf(seatsOfRun(draft.state, run), seat);
  const inOrder = stageOfRun(draft.state, run).decide.mode === 'inOrder';
  const waits = group ? waitsForOwner(draft.state, group) : inOrder && !seat.standsInFor;
  if (!waits) return [openSeatTask(draft, seat)];
  putOff(draft, seat, because);
  return [];
}

/** A signer before a seat is asked when its turn has come, one after it once it is approved. */
function waitsForOwner(state: CaseState, { ownerId, kind }: Group): boolean {
  const owner = findSeat(state, ownerId);
  return kind === 'before' ? owner?.state === 'waiting' : owner?.pendingVote === undefined;
}

export function forgetVote(seat: Seat): void {
  delete seat.vote;
  delete seat.pendingVote;
  delete seat.decidedAt;
  delete seat.comment;
}
