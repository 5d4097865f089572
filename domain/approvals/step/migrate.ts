/** An administrator moves the running case to another version of its definition. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import type { Draft } from './draft';

export function migrate(
  _draft: Draft,
  _personId: string,
  event: Extract<CaseEvent, { type: 'Migrated' }>,
): Refusal | null {
  return refuse('NOT_SUPPORTED_YET', event.type).refusal;
}
