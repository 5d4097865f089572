/** 委派: somebody else gives an opinion, then the task comes back. */
import { refuse, type Refusal } from '../../shared/refusal';
import { opinionOn } from '../hold-of';
import type { CaseEvent } from '../types';
import { checkHolding } from './check-holding';
import { ask, type Draft } from './draft';

/**
 * Refuses what `check-holding.ts` does (an opinion is not delegated on: NOT_YOUR_TURN), WAITS_FOR_SIGNERS, and INVALID (to
 * oneself, or somebody has been asked already); MAY_NOT_SIT or NOT_FOUND follow from the plan.
 */
export function delegate(
  draft: Draft,
  personId: string,
  { taskId, toUserId, comment }: Extract<CaseEvent, { type: 'Delegated' }>,
): Refusal | null {
  const holding = checkHolding(draft.state, personId, taskId);
  if ('refusal' in holding) return holding.refusal;
  if (holding.task.onHold === 'signers') {
    return refuse('WAITS_FOR_SIGNERS', 'The signers before this seat are asked first').refusal;
  }
  if (toUserId === personId) return refuse('INVALID', 'Nobody asks themselves').refusal;
  const asked = opinionOn(draft.state, holding.task);
  if (asked) return refuse('INVALID', `${asked.holderId} has been asked already`).refusal;
  ask(draft, { type: 'PlanHolder', as: 'delegate', taskId, toUserId, byId: personId, reason: comment ?? '' });
  return null;
}
