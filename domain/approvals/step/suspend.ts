/** An administrator stops the case: nothing is decided and no clock runs, until one of them lets it go on. */
import { refuse, type Refusal } from '../../shared/refusal';
import { openTasks } from '../lookup';
import type { CaseEvent } from '../types';
import { ask, note, type Draft } from './draft';
import { pauseAll } from './pause-task';

/** Refuses INVALID (it is suspended already), COMMENT_REQUIRED (no reason); then FORBIDDEN, OWN_REQUEST (APR-4). */
export function suspend(
  draft: Draft,
  personId: string,
  { reason }: Extract<CaseEvent, { type: 'Suspended' }>,
): Refusal | null {
  const { suspension } = draft.state;
  if (suspension) return refuse('INVALID', 'It is suspended already', { data: { since: suspension.since } }).refusal;
  if (reason.trim() === '') return refuse('COMMENT_REQUIRED', 'An override asks for its reason').refusal;
  ask(draft, { type: 'PlanOverride', byId: personId, reason, act: { do: 'suspend' } });
  return null;
}

/** The administrator may: everybody who holds it up, and the submitter, are told why nothing happens. */
export function suspendBy(draft: Draft, byId: string, reason: string): void {
  const { state, incoming } = draft;
  state.suspension = { since: incoming.at, by: byId, reason };
  pauseAll(draft);
  const tell = [...new Set([state.submitterId, ...openTasks(state).map(({ holderId }) => holderId)])];
  note(draft, 'suspended', {
    actor: { kind: 'person', id: byId },
    comment: reason,
    detail: { override: true, tell: tell.filter((id) => id !== byId) },
  });
}
