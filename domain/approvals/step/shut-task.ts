/** A task leaves its inbox, and its times with it. What hangs on it goes in `close-task.ts`. */
import { openTasksOfStage } from '../lookup';
import type { ClosedBecause, Task, TaskState } from '../types';
import type { Draft } from './draft';
import { endPause } from './pause-task';

/** The version goes up, so that whoever still looks at the task is told that it changed. */
export function shutTask(draft: Draft, task: Task, state: Exclude<TaskState, 'open'>, because: ClosedBecause): void {
  task.state = state;
  task.version += 1;
  task.closedAt = draft.incoming.at;
  task.closedBecause = because;
  delete task.onHold;
  endPause(draft, task);
  // A stage in which nobody has a task is not late: its ladder rests until somebody has one again.
  const { stageId } = task;
  const rests = stageId !== undefined && openTasksOfStage(draft.state, stageId).length === 0;
  draft.state.alarms = draft.state.alarms.filter(
    (alarm) => alarm.taskId !== task.id && !(rests && alarm.stageId === stageId),
  );
}
