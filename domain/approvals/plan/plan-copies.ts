/** Who is informed of what has happened. */
import type { PlanFacts } from '../facts';
import type { CaseCommand, CaseState, PlanOf } from '../types';

export function planCopies(
  _state: CaseState,
  _command: Extract<CaseCommand, { type: 'PlanCopies' }>,
  _facts: PlanFacts,
): PlanOf['PlanCopies'] {
  return { userIds: [] };
}
