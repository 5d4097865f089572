/** Whether the submitter may urge already, and who hears it. */
import { refuse } from '../../shared/refusal';
import type { PlanFacts } from '../facts';
import type { CaseCommand, CaseState, PlanOf } from '../types';

export function planUrge(
  _state: CaseState,
  command: Extract<CaseCommand, { type: 'PlanUrge' }>,
  _facts: PlanFacts,
): PlanOf['PlanUrge'] {
  return { result: 'refused', refusal: refuse('NOT_SUPPORTED_YET', command.type).refusal };
}
