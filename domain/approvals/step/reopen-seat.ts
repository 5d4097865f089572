/** A seat is asked once more: what was said through it counts no longer. */
import { findSeat, openTaskOfSeat, seatsOfRun, stageOfRun } from '../lookup';
import { groupOf } from '../signers';
import type { ClosedBecause, Seat, StageRun, Task } from '../types';
import { closeTask } from './close-task';
import type { Draft } from './draft';
import { openSeatTask } from './open-task';

/**
 * Its new task; none while it waits: for its turn, for the approval of the seat that it was set up after, or because
 * somebody else stands in for it. `because`: why a task that it had to give back leaves the inbox.
 */
export function reopenSeat(draft: Draft, run: StageRun, seat: Seat, because: ClosedBecause): Task[] {
  forgetVote(seat);
  if (seat.state === 'replaced') return [];
  const group = groupOf(seatsOfRun(draft.state, run), seat);
  const inOrder = stageOfRun(draft.state, run).decide.mode === 'inOrder';
  const isToConfirm = group?.kind === 'after' && !findSeat(draft.state, group.ownerId)?.pendingVote;
  const waits = group ? isToConfirm : inOrder && !seat.standsInFor;
  if (!waits) return [openSeatTask(draft, seat)];
  const task = openTaskOfSeat(draft.state, seat.id);
  if (task) closeTask(draft, task, 'cancelled', because);
  seat.state = 'waiting';
  return [];
}

export function forgetVote(seat: Seat): void {
  delete seat.vote;
  delete seat.pendingVote;
  delete seat.decidedAt;
  delete seat.comment;
}
