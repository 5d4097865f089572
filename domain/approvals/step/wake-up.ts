/** A planned time has come. Timers hold the rule, not the instant: times are planned anew before anything fires. */
import { openTasks } from '../lookup';
import type { Draft } from './draft';
import { askForTimes } from './open-task';

export function wakeUp(draft: Draft): null {
  askForTimes(
    draft,
    openTasks(draft.state).filter((task) => task.kind === 'decide'),
    'wakeUp',
  );
  return null;
}
