/** 委派: somebody else gives an opinion, then the task comes back. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function delegate(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'Delegated' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
