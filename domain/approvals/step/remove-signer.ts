/** 减签: an undecided signer is taken away by who added them, or any undecided seat by an administrator. */
import { refuse, type Refusal } from '../../shared/refusal';
import { findSeat } from '../lookup';
import { checkRemovable, isAdder } from '../removable';
import type { CaseEvent } from '../types';
import { actorOf } from './actor-of';
import { ask, type Draft } from './draft';
import { removeSeat } from './remove-seat';

/**
 * Refuses NOT_FOUND, STALE_TASK (the stage is over), ALREADY_DECIDED, OWN_REQUEST (APR-4) and LAST_SEAT (the last
 * that counts); for everybody who did not add the signer COMMENT_REQUIRED, and FORBIDDEN unless they administer.
 */
export function removeSigner(
  draft: Draft,
  personId: string,
  { seatId, reason }: Extract<CaseEvent, { type: 'SignerRemoved' }>,
): Refusal | null {
  const { state } = draft;
  const seat = findSeat(state, seatId);
  if (!seat) return refuse('NOT_FOUND', 'There is no such seat').refusal;
  const removable = checkRemovable(state, seat);
  if ('refusal' in removable) return removable.refusal;
  if (state.partyIds.includes(personId)) {
    return refuse('OWN_REQUEST', 'Nobody decides what they have a stake in', { rule: 'APR-4' }).refusal;
  }
  if (isAdder(state, personId, seat)) {
    const adder = findSeat(state, seat.addedBy?.seatId);
    removeSeat(draft, removable.run, seat, { by: actorOf(personId, adder?.onBehalfOf), reason, isOverride: false });
    return null;
  }
  if ((reason ?? '').trim() === '') return refuse('COMMENT_REQUIRED', 'An override asks for its reason').refusal;
  ask(draft, { type: 'PlanOverride', byId: personId, reason: reason ?? '', act: { do: 'removeSeat', seatId } });
  return null;
}
