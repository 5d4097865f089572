/** A manual stage begins because somebody starts it. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function startStage(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'StageStarted' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
