/** The clock of a task stands still, and goes on with the rest of its time (APR-5). An overdue task stays overdue. */
import { openTasks } from '../lookup';
import { isPaused, isPausedBy } from '../pauses';
import type { Pause, Task } from '../types';
import type { Draft } from './draft';
import { askForTimes } from './open-task';

/** Nothing reminds or escalates the task until the pause ends. */
export function pauseTask(draft: Draft, task: Task, why: Pause['why']): void {
  if (isPausedBy(task, why)) return;
  task.pauses.push({ from: draft.incoming.at, why });
  if (task.overdueSince === undefined) task.dueAt = null;
  draft.state.alarms = draft.state.alarms.filter((alarm) => alarm.taskId !== task.id);
}

/** Ends every open pause of this kind (`why`), or all of them. */
export function endPause(draft: Draft, task: Task, why?: Pause['why']): void {
  for (const pause of task.pauses) {
    if (pause.to === undefined && (why === undefined || pause.why === why)) pause.to = draft.incoming.at;
  }
}

/** After pauses have begun or ended: the times of these tasks, and of the ladders that look at them. */
export function replanTimes(draft: Draft, tasks: Task[]): void {
  askForTimes(
    draft,
    tasks.filter((task) => task.kind === 'decide' && task.state === 'open'),
    'recheck',
  );
}

/** Every clock of the case stops. */
export function pauseAll(draft: Draft): void {
  for (const task of openTasks(draft.state)) pauseTask(draft, task, 'suspended');
  draft.state.alarms = [];
}

/** Every clock of the case goes on; those that wait for an answer still do. */
export function endPauseOfAll(draft: Draft): void {
  for (const task of openTasks(draft.state)) endPause(draft, task, 'suspended');
  replanTimes(
    draft,
    openTasks(draft.state).filter((task) => !isPaused(task)),
  );
}
