import type { TaskSummary } from '../../shared/types';

/** What can be decided with others: a decision that waits for nobody. */
export const mayBeChosen = (task: TaskSummary): boolean =>
  task.kind === 'decide' && task.onHold === undefined && task.caseStatus !== 'suspended';
