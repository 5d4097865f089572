/** Whether a block of parallel branches applies. */
import type { PlanFacts } from '../facts';
import type { BlockPlan, CaseState } from '../types';

export function planBlock(_state: CaseState, blockId: string, _facts: PlanFacts): BlockPlan {
  return { result: 'incident', why: 'expression', detail: blockId };
}
