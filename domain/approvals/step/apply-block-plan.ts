/** A block has been planned: it falls away, or its branches begin. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseCommand, PlanOf } from '../types';
import type { Draft } from './draft';

export function applyBlockPlan(
  _draft: Draft,
  asked: Extract<CaseCommand, { type: 'PlanBlock' }>,
  _plan: PlanOf['PlanBlock'],
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', asked.type).refusal;
}
