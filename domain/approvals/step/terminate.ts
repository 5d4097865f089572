/** An administrator (or the owning process) ends the case: an outcome of its own, never `approved`. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import { ask, note, type Draft } from './draft';
import { endCase } from './end-case';

/** Refuses COMMENT_REQUIRED (no reason); FORBIDDEN follows when the person is no administrator. */
export function terminate(
  draft: Draft,
  personId: string | null,
  { reason, fromOwner }: Extract<CaseEvent, { type: 'Terminated' }>,
): Refusal | null {
  if (reason.trim() === '') return refuse('COMMENT_REQUIRED', 'An override asks for its reason').refusal;
  if (fromOwner === true) {
    note(draft, 'terminated', { comment: reason });
    endCase(draft, 'terminated');
    return null;
  }
  if (personId === null) return refuse('FORBIDDEN', 'Only an administrator may do this').refusal;
  ask(draft, { type: 'PlanOverride', byId: personId, reason, act: { do: 'terminate' } });
  return null;
}
