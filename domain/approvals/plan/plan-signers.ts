/** Whether people may be added as signers beside a seat, and who really sits. */
import { refuse } from '../../shared/refusal';
import type { PlanFacts } from '../facts';
import type { CaseCommand, CaseState, PlanOf } from '../types';

export function planSigners(
  _state: CaseState,
  command: Extract<CaseCommand, { type: 'PlanSigners' }>,
  _facts: PlanFacts,
): PlanOf['PlanSigners'] {
  return { result: 'refused', refusal: refuse('NOT_SUPPORTED_YET', command.type).refusal };
}
