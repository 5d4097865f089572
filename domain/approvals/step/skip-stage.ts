/** A manual stage is left out because somebody says so, with a reason; it is no approval. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function skipStage(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'StageSkipped' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
