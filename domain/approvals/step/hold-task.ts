/** Sets down whether a task rests: after anything that its holder waits for has begun or is over. */
import { holdOf } from '../hold-of';
import type { Task } from '../types';
import type { Draft } from './draft';

export function holdTask(draft: Draft, task: Task): void {
  const hold = holdOf(draft.state, task);
  if (hold) task.onHold = hold;
  else delete task.onHold;
}
