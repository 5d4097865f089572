/** 加签: more people are asked before, after or beside a seat. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function addSigners(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'SignersAdded' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
