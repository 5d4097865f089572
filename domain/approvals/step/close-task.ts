/** Takes tasks out of inboxes. Their version goes up, so that whoever still looks at one is told that it changed. */
import { openTasks } from '../lookup';
import type { ClosedBecause, Task, TaskState } from '../types';
import type { Draft } from './draft';

export function closeTask(draft: Draft, task: Task, state: Exclude<TaskState, 'open'>, because: ClosedBecause): void {
  task.state = state;
  task.version += 1;
  task.closedAt = draft.incoming.at;
  task.closedBecause = because;
  draft.state.alarms = draft.state.alarms.filter((alarm) => alarm.taskId !== task.id);
}

/** Everything that is open, for the same reason: a return, new content, the end. */
export function cancelOpenTasks(draft: Draft, because: ClosedBecause): void {
  for (const task of openTasks(draft.state)) closeTask(draft, task, 'cancelled', because);
  draft.state.alarms = [];
}
