/** 转办: the seat, with its due time, belongs to somebody else from now on. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import { checkHolding } from './check-holding';
import { ask, type Draft } from './draft';

/** Refuses what `check-holding.ts` does, and INVALID (to oneself); MAY_NOT_SIT or NOT_FOUND follow from the plan. */
export function transfer(
  draft: Draft,
  personId: string,
  { taskId, toUserId, comment }: Extract<CaseEvent, { type: 'Transferred' }>,
): Refusal | null {
  const holding = checkHolding(draft.state, personId, taskId);
  if ('refusal' in holding) return holding.refusal;
  if (toUserId === personId) return refuse('INVALID', 'It is theirs already').refusal;
  ask(draft, { type: 'PlanHolder', as: 'transfer', taskId, toUserId, byId: personId, reason: comment ?? '' });
  return null;
}
