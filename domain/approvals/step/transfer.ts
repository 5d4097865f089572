/** 转办: the seat, with its due time, belongs to somebody else from now on. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function transfer(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'Transferred' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
