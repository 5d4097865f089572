/** Puts entries into inboxes. When they are due is asked of the calendar in one go. */
import type { Seat, Task } from '../types';
import { ask, nextTaskId, type Draft } from './draft';
import { holdTask } from './hold-task';

/** The task of a seat; `inherits`: the task whose place it takes, whose due time it keeps. */
export function openSeatTask(draft: Draft, seat: Seat, inherits?: Task): Task {
  seat.state = 'open';
  const task = newTask(draft, 'decide', seat.holderId);
  task.stageId = seat.stageId;
  task.seatId = seat.id;
  if (seat.onBehalfOf !== undefined) task.onBehalfOf = seat.onBehalfOf;
  if (inherits) {
    const { countsFrom, dueAt, provisional, overdueSince, dueRule } = inherits;
    Object.assign(task, { countsFrom, dueAt, provisional, ...(dueRule !== undefined && { dueRule }) });
    // The time that it lost before is part of its due time; what still holds it up is not handed on.
    task.pauses.unshift(...inherits.pauses.filter(({ to }) => to !== undefined).map((pause) => ({ ...pause })));
    if (overdueSince !== undefined) task.overdueSince = overdueSince;
  }
  holdTask(draft, task);
  return task;
}

/** A task without a seat: the submitter's, the administrators', an opinion, an answer. It has no due time of its own. */
export function openPlainTask(draft: Draft, kind: Exclude<Task['kind'], 'decide'>, holderId: string): Task {
  return newTask(draft, kind, holderId);
}

/** Asks when these tasks are due; with nothing to ask about it asks nothing. */
export function askForTimes(draft: Draft, tasks: Task[], why: 'opened' | 'wakeUp' | 'recheck'): void {
  if (tasks.length > 0) ask(draft, { type: 'PlanTimes', taskIds: tasks.map((task) => task.id), why });
}

function newTask(draft: Draft, kind: Task['kind'], holderId: string): Task {
  const { at } = draft.incoming;
  const task: Task = {
    id: nextTaskId(draft),
    kind,
    round: draft.state.round,
    holderId,
    state: 'open',
    version: 1,
    openedAt: at,
    countsFrom: at,
    dueAt: null,
    provisional: false,
    // Whatever appears while the case is suspended waits with it.
    pauses: draft.state.suspension ? [{ from: at, why: 'suspended' }] : [],
    remindersSent: 0,
  };
  draft.state.tasks.push(task);
  return task;
}
