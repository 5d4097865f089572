/** Who administers: gets incidents, is told of a ladder that leads nowhere, may override. */
import { findPerson, roleHolders } from '../../people';
import { refuse, type Refusal } from '../../shared/refusal';
import { administratorRole, type PlanFacts } from '../facts';
import { openTasks } from '../lookup';
import type { CaseCommand, CaseState } from '../types';

/** Active administrators. */
export function administrators(facts: PlanFacts): string[] {
  return roleHolders(facts.organisation, administratorRole)
    .filter((person) => person.active)
    .map((person) => person.id);
}

/** Those who get an incident: every active administrator who is no party; if there is none, the fall-back of the settings. */
export function incidentHolders(state: CaseState, facts: PlanFacts): string[] {
  const impartial = administrators(facts).filter((id) => !state.partyIds.includes(id));
  if (impartial.length > 0) return impartial;
  const fallback = findPerson(facts.organisation, facts.topFallback);
  return fallback?.active && !state.partyIds.includes(fallback.id) ? [fallback.id] : [];
}

/** FORBIDDEN for whoever is no administrator; OWN_REQUEST (APR-4) for one with a stake, who may only end the case. */
export function refuseOverride(
  state: CaseState,
  { byId, act }: Extract<CaseCommand, { type: 'PlanOverride' }>,
  facts: PlanFacts,
): Refusal | null {
  const refusal = refuseUnlessAdministrator(state, byId, facts);
  if (refusal || act.do === 'terminate' || !state.partyIds.includes(byId)) return refusal;
  return refuse('OWN_REQUEST', 'Who has a stake in it overrides nothing', { rule: 'APR-4' }).refusal;
}

/** FORBIDDEN for whoever is no administrator; the holder of the incident's task counts as one for it. */
export function refuseUnlessAdministrator(state: CaseState, personId: string, facts: PlanFacts): Refusal | null {
  const isHolder = openTasks(state).some((task) => task.kind === 'incident' && task.holderId === personId);
  if (isHolder || administrators(facts).includes(personId)) return null;
  return refuse('FORBIDDEN', 'Only an administrator may do this').refusal;
}
