/** A holder's task goes to somebody else, for good or for an opinion; signers, questions and due time stay with it. */
import { opinionOn } from '../hold-of';
import { findSeat } from '../lookup';
import type { PlannedSeat, Task } from '../types';
import { closeTask } from './close-task';
import type { Draft } from './draft';
import { moveTask, passSeat } from './give-seat';
import { holdTask } from './hold-task';
import { openPlainTask } from './open-task';

type To = Omit<PlannedSeat, 'entry'>;

/** The seat, and its task, belong to the other from now on. Whoever gave an opinion on it decides it now. */
export function passTask(draft: Draft, task: Task, to: To): void {
  const seat = findSeat(draft.state, task.seatId);
  if (seat) passSeat(seat, to);
  moveTask(task, to);
  dropOwnOpinion(draft, task);
}

/** Nobody gives an opinion to themselves: whoever was asked for one has the task itself now. */
export function dropOwnOpinion(draft: Draft, task: Task): void {
  const opinion = opinionOn(draft.state, task);
  if (opinion?.holderId !== task.holderId) return;
  closeTask(draft, opinion, 'cancelled', 'recalled');
  holdTask(draft, task);
}

/** The other gets a task of their own; the owner's waits for it, unless the owner decides first. */
export function askOpinion(draft: Draft, task: Task, to: To): void {
  const opinion = openPlainTask(draft, 'opinion', to.holderId);
  opinion.forTaskId = task.id;
  if (task.stageId !== undefined) opinion.stageId = task.stageId;
  if (to.onBehalfOf !== undefined) opinion.onBehalfOf = to.onBehalfOf;
  holdTask(draft, task);
}
