/** The signers may sit: their seats are set up beside the one that asked for them. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseCommand, PlanOf } from '../types';
import type { Draft } from './draft';

export function applySignersPlan(
  _draft: Draft,
  asked: Extract<CaseCommand, { type: 'PlanSigners' }>,
  _plan: PlanOf['PlanSigners'],
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', asked.type).refusal;
}
