/** An administrator moves the case to another stage or block: flagged, with a reason. */
import { refuse, type Refusal } from '../../shared/refusal';
import { whereItStands } from '../jump-targets';
import { placeOf } from '../stage-order';
import type { CaseEvent } from '../types';
import { ask, note, type Draft } from './draft';
import { resolveIncident } from './raise-incident';
import { drawConsequences } from './revise';
import { skipTo } from './skip-to';
import { startRound } from './start-round';

/** Refuses COMMENT_REQUIRED (no reason); FORBIDDEN and OWN_REQUEST follow, then what `jumpBy` refuses. */
export function jump(
  draft: Draft,
  personId: string,
  { to, reason }: Extract<CaseEvent, { type: 'Jumped' }>,
): Refusal | null {
  if (reason.trim() === '') return refuse('COMMENT_REQUIRED', 'An override asks for its reason').refusal;
  ask(draft, { type: 'PlanOverride', byId: personId, reason, act: { do: 'jump', to } });
  return null;
}

/**
 * Forward, what lies between is skipped by override; backwards is a return that does not count; out of an incident it
 * solves it. Refuses CASE_RETURNED, NO_SUCH_STAGE (unknown, or inside a block), INVALID (it is there already).
 */
export function jumpBy(draft: Draft, byId: string, reason: string, to: string): Refusal | null {
  const { state } = draft;
  const { stages } = state.definition;
  if (state.status === 'returned') return refuse('CASE_RETURNED', 'It lies with the submitter').refusal;
  const place = placeOf(state.definition, to);
  if (!place || place.inside) return refuse('NO_SUCH_STAGE', `There is no stage or block ${to} to jump to`).refusal;
  const from = whereItStands(state);
  if (from === place.item) return refuse('INVALID', 'It is there already').refusal;
  note(draft, 'jumped', {
    actor: { kind: 'person', id: byId },
    comment: reason,
    stage: to,
    detail: { from: stages[from]?.id ?? null, override: true },
  });
  for (const incident of state.incidents) resolveIncident(draft, incident);
  // Content that changed while nobody could decide starts the round anew: the jump is then made from its beginning.
  const now = drawConsequences(draft) === 'round' ? 0 : from;
  if (place.item > now) skipTo(draft, now, place.item);
  if (place.item < now) startRound(draft, 'jumped', place);
  return null;
}
