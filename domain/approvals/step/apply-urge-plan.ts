/** The submitter may urge: those who hold the matter up are told. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseCommand, PlanOf } from '../types';
import type { Draft } from './draft';

export function applyUrgePlan(
  _draft: Draft,
  asked: Extract<CaseCommand, { type: 'PlanUrge' }>,
  _plan: PlanOf['PlanUrge'],
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', asked.type).refusal;
}
