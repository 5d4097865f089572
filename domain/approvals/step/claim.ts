/** 认领: one of several colleagues takes the matter. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function claim(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'Claimed' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
