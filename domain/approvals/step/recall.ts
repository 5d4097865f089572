/** The owner calls a delegated task back. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function recall(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'Recalled' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
