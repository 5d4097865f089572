/** The person who is asked exists: the question goes into their inbox. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseCommand, PlanOf } from '../types';
import type { Draft } from './draft';

export function applyAddresseePlan(
  _draft: Draft,
  asked: Extract<CaseCommand, { type: 'PlanAddressee' }>,
  _plan: PlanOf['PlanAddressee'],
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', asked.type).refusal;
}
