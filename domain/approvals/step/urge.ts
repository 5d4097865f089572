/** 催办: the submitter asks those who hold it up to hurry. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function urge(_draft: Draft, _personId: string, event: Extract<CaseEvent, { type: 'Urged' }>): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
