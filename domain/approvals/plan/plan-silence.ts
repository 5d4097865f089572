/** Whether silence may approve (the subject kind has the last word). */
import type { PlanFacts } from '../facts';
import type { CaseCommand, CaseState, PlanOf } from '../types';

export function planSilence(
  _state: CaseState,
  command: Extract<CaseCommand, { type: 'PlanSilence' }>,
  _facts: PlanFacts,
): PlanOf['PlanSilence'] {
  return { result: 'kept', why: command.type };
}
