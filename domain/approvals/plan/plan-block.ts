/** Whether a block of parallel branches applies, as of the facts: evaluated when the block is reached, then frozen. */
import type { PlanFacts } from '../facts';
import { findBlock } from '../stage-order';
import type { BlockPlan, CaseState } from '../types';
import { doesApply } from './does-apply';

/** A condition that fails is an incident, never a pass. */
export function planBlock(state: CaseState, blockId: string, facts: PlanFacts): BlockPlan {
  const block = findBlock(state.definition, blockId);
  if (!block) throw new Error(`Case ${state.id} asks for the block ${blockId}, which its definition does not have`);
  const applies = doesApply(state, block.when, facts);
  if ('error' in applies) return { result: 'incident', why: 'expression', detail: applies.error };
  return { result: applies.value ? 'applies' : 'skipped' };
}
