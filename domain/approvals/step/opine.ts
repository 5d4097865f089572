/** The opinion that was asked for; the task goes back to its owner. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function opine(_draft: Draft, _personId: string, event: Extract<CaseEvent, { type: 'Opined' }>): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
