/** Whether somebody can be asked a question, and who answers while they are away. */
import { findPerson } from '../../people';
import { refuse } from '../../shared/refusal';
import type { PlanFacts } from '../facts';
import type { AddresseePlan, CaseCommand, CaseState } from '../types';
import { placeOrSubstitute } from './place-person';

/**
 * Anybody active: a question decides nothing, so parties and colleagues of the stage are asked as well. Refuses NOT_FOUND
 * and MAY_NOT_SIT (left). Whoever asks does not answer for somebody absent.
 */
export function planAddressee(
  state: CaseState,
  { byId, toUserId }: Extract<CaseCommand, { type: 'PlanAddressee' }>,
  facts: PlanFacts,
): AddresseePlan {
  const person = findPerson(facts.organisation, toUserId);
  if (!person) return { result: 'refused', refusal: refuse('NOT_FOUND', 'There is no such person').refusal };
  if (!person.active) {
    const refusal = refuse('MAY_NOT_SIT', `${person.id} is not here any more`, { data: { because: 'inactive' } });
    return { result: 'refused', ...refusal };
  }
  const door = { partyIds: [], excludedIds: [byId], seatedIds: [] };
  const { holderId, onBehalfOf } = placeOrSubstitute(person, state, facts, door);
  return { result: 'granted', holderId, ...(onBehalfOf !== undefined && { onBehalfOf }) };
}
