import type { Task } from '../../shared/types';

/** Why a task cannot be decided together with others, as a key of its words; null when it can. Pure. */
export function apartBecause(
  { operations, outputs }: Pick<Task, 'operations' | 'outputs'>,
  outcome: 'approve' | 'reject',
): 'closed' | 'outputs' | null {
  if (!operations.includes(outcome)) return 'closed';
  return outcome === 'approve' && outputs.length > 0 ? 'outputs' : null;
}
