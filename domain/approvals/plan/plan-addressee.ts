/** Whether somebody can be asked a question. */
import { refuse } from '../../shared/refusal';
import type { PlanFacts } from '../facts';
import type { CaseCommand, CaseState, PlanOf } from '../types';

export function planAddressee(
  _state: CaseState,
  command: Extract<CaseCommand, { type: 'PlanAddressee' }>,
  _facts: PlanFacts,
): PlanOf['PlanAddressee'] {
  return { result: 'refused', refusal: refuse('NOT_SUPPORTED_YET', command.type).refusal };
}
