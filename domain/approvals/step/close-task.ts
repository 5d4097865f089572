/** Takes tasks out of inboxes, and their times with them. */
import { openTasks, openTasksOfStage } from '../lookup';
import type { ClosedBecause, Task, TaskState } from '../types';
import type { Draft } from './draft';

/** The version goes up, so that whoever still looks at the task is told that it changed. */
export function closeTask(draft: Draft, task: Task, state: Exclude<TaskState, 'open'>, because: ClosedBecause): void {
  task.state = state;
  task.version += 1;
  task.closedAt = draft.incoming.at;
  task.closedBecause = because;
  // A stage in which nobody has a task is not late: its ladder rests until somebody has one again.
  const { stageId } = task;
  const rests = stageId !== undefined && openTasksOfStage(draft.state, stageId).length === 0;
  draft.state.alarms = draft.state.alarms.filter(
    (alarm) => alarm.taskId !== task.id && !(rests && alarm.stageId === stageId),
  );
}

/** Everything that is open, for the same reason: a return, new content, the end. */
export function cancelOpenTasks(draft: Draft, because: ClosedBecause): void {
  for (const task of openTasks(draft.state)) closeTask(draft, task, 'cancelled', because);
  draft.state.alarms = [];
}
