/** The answer to a question. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function answer(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'Answered' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
