/** The condition of a stage or a block. */
import type { Expression } from '../definition';
import type { PlanFacts } from '../facts';
import type { CaseState } from '../types';
import { expressionScope } from './expression-scope';

/** It must give a boolean, and one that fails is never a pass. Without a condition it applies. */
export function doesApply(
  state: CaseState,
  when: Expression | null,
  facts: PlanFacts,
): { value: boolean } | { error: string } {
  if (!when) return { value: true };
  const answer = facts.evaluate(when, expressionScope(state, facts));
  if ('error' in answer) return answer;
  if (typeof answer.value !== 'boolean') return { error: `${when.cel} does not give true or false` };
  return { value: answer.value };
}
