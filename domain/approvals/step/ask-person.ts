/** 询问: a question to somebody; it may stop the clock of who asks. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function askPerson(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'Asked' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
