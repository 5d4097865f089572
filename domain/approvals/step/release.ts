/** A claimed stage is open to all colleagues again. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function release(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'Released' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
