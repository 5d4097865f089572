/** 减签: an undecided signer is taken away again. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function removeSigner(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'SignerRemoved' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
