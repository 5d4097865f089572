/** A suspended case goes on; its clocks have stood still. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function resumeCase(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'Resumed' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
