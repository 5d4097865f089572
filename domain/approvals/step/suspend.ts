/** An administrator stops the case: nothing is decided and no clock runs. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function suspend(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'Suspended' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
