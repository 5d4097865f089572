/** 撤销: a decision is undone by who made it, while nothing rests on it. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function takeBack(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'TakenBack' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
