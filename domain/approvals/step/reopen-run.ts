/** A stage that was closed is open again, and the branch and the block around it with it. */
import { blockAround, findSeat, openTasksOfStage, seatsOfRun } from '../lookup';
import { placeOf } from '../stage-order';
import type { CaseState, ClosedBecause, Seat, StageRun, Task } from '../types';
import { ask, type Draft } from './draft';
import { holdTask } from './hold-task';
import { reopenSeat } from './reopen-seat';

/** Its seats are as they were left: see `reopenSeats`. */
export function reopenRun({ state }: Draft, run: StageRun): void {
  run.state = 'open';
  delete run.closedAt;
  delete run.because;
  const block = blockAround(state, run.id);
  const inside = placeOf(state.definition, run.id)?.inside;
  if (!block || !inside) return;
  block.state = 'open';
  block.branches[inside.branch] = 'open';
}

/** Asks these seats once more, as far as their holders may still sit (APR-4); answers the tasks that have appeared. */
export function reopenSeats(draft: Draft, run: StageRun, seats: Seat[], because: ClosedBecause): Task[] {
  const opened = seats.flatMap((seat) => reopenSeat(draft, run, seat, because));
  for (const task of openTasksOfStage(draft.state, run.id)) holdTask(draft, task);
  if (seats.length > 0) ask(draft, { type: 'PlanSeats', seatIds: seats.map(({ id }) => id) });
  delete run.dueReached;
  return opened;
}

/**
 * Whom others had decided before; of those who stood in, only who did so for a seat that was replaced. What an escalation
 * took from somebody stays with whoever has it since.
 */
export function seatsLeftOut(state: CaseState, run: StageRun): Seat[] {
  return seatsOfRun(state, run).filter((seat) => {
    if (seat.state !== 'superseded' || seat.vote) return false;
    if (state.tasks.findLast(({ seatId }) => seatId === seat.id)?.closedBecause === 'replaced') return false;
    return !seat.standsInFor || seat.standsInFor.some((id) => findSeat(state, id)?.state === 'replaced');
  });
}
