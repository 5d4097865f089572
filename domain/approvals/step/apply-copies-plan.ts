/** 抄送: who is informed of what has just happened. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseCommand, PlanOf } from '../types';
import type { Draft } from './draft';

export function applyCopiesPlan(
  _draft: Draft,
  asked: Extract<CaseCommand, { type: 'PlanCopies' }>,
  _plan: PlanOf['PlanCopies'],
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', asked.type).refusal;
}
