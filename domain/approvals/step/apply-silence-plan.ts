/** The system's approval on silence, where the subject allows it. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseCommand, PlanOf } from '../types';
import type { Draft } from './draft';

export function applySilencePlan(
  _draft: Draft,
  asked: Extract<CaseCommand, { type: 'PlanSilence' }>,
  _plan: PlanOf['PlanSilence'],
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', asked.type).refusal;
}
