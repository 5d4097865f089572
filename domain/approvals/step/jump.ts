/** An administrator moves the case to another stage or block. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function jump(_draft: Draft, _personId: string, event: Extract<CaseEvent, { type: 'Jumped' }>): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
