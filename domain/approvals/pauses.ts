/** Whether the clock of a task stands still. Reads pauses alone; how they move times is in `plan/shift-by-pauses.ts`. */
import type { Pause, Task } from './types';

/** Somebody waits for an answer, or the case is suspended. */
export function isPaused(task: Task): boolean {
  return task.pauses.some((pause) => pause.to === undefined);
}

export function isPausedBy(task: Task, why: Pause['why']): boolean {
  return task.pauses.some((pause) => pause.to === undefined && pause.why === why);
}
