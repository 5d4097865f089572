/** A seat gets another holder: what happens to it, to its task, and how an open stage goes on with it. */
import { openTaskOfSeat, stageOfRun } from '../lookup';
import type { PlannedSeat, Seat, StageRun, Task } from '../types';
import type { Draft } from './draft';
import { askForTimes, openSeatTask } from './open-task';
import { raiseForVacantSeat } from './raise-incident';
import { settleStage } from './settle-stage';

/** The seat belongs to the other person from now on; why it was somebody else's before stays readable. */
export function giveSeat(seat: Seat, to: Omit<PlannedSeat, 'entry'>): void {
  seat.holderId = to.holderId;
  delete seat.onBehalfOf;
  delete seat.vacant;
  if (to.onBehalfOf !== undefined) seat.onBehalfOf = to.onBehalfOf;
  seat.why = [...seat.why, ...to.why];
}

/** A person gives it to another, or names one: it weighs in the count what it weighed before. */
export function passSeat(seat: Seat, to: Omit<PlannedSeat, 'entry'>): void {
  seat.weighsAs ??= seat.onBehalfOf ?? seat.holderId;
  giveSeat(seat, to);
}

/** The task moves with its due time; its version tells the one before that it is theirs no more. */
export function moveTask(task: Task, to: Pick<PlannedSeat, 'holderId' | 'onBehalfOf'>): void {
  if (task.holderId !== to.holderId) task.heldBefore = [...new Set([...(task.heldBefore ?? []), task.holderId])];
  task.holderId = to.holderId;
  task.version += 1;
  delete task.onBehalfOf;
  if (to.onBehalfOf !== undefined) task.onBehalfOf = to.onBehalfOf;
}

/** An open stage goes on with a seat that had nobody: its task opens, unless the order says that it has to wait. */
export function seatGoesOn(draft: Draft, run: StageRun, seat: Seat): void {
  const waits = stageOfRun(draft.state, run).decide.mode === 'inOrder' && !seat.standsInFor;
  if (waits) seat.state = openTaskOfSeat(draft.state, seat.id) ? 'open' : 'waiting';
  else askForTimes(draft, [openSeatTask(draft, seat)], 'opened');
  raiseForVacantSeat(draft, run);
  settleStage(draft, run);
}
