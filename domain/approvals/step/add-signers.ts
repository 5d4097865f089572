/** 加签: more people are asked before, after or beside a seat. */
import { refuse, type Refusal } from '../../shared/refusal';
import { addedBy, deepestSigner } from '../signers';
import type { CaseEvent } from '../types';
import { checkHolding } from './check-holding';
import { ask, type Draft } from './draft';

/**
 * Refuses what `check-holding.ts` does, INVALID (nobody, or somebody twice), SIGNERS_TOO_DEEP (two levels at most) and
 * SIGNERS_MIXED (undecided signers of another kind); MAY_NOT_SIT (who, why) or NOT_FOUND follow from the plan.
 */
export function addSigners(
  draft: Draft,
  personId: string,
  { taskId, kind, userIds, comment }: Extract<CaseEvent, { type: 'SignersAdded' }>,
): Refusal | null {
  const holding = checkHolding(draft.state, personId, taskId);
  if ('refusal' in holding) return holding.refusal;
  const { seat } = holding;
  if (userIds.length === 0) return refuse('INVALID', 'Nobody is named').refusal;
  if (new Set(userIds).size < userIds.length) return refuse('INVALID', 'Somebody is named twice').refusal;
  if ((seat.addedBy?.level ?? 0) >= deepestSigner) {
    return refuse('SIGNERS_TOO_DEEP', 'Signers add signers once, no further').refusal;
  }
  const other = addedBy(draft.state.seats, seat).find((signer) => signer.addedBy?.kind !== kind);
  if (other?.addedBy) {
    return refuse('SIGNERS_MIXED', 'Other signers of this seat have not decided yet', {
      data: { kind: other.addedBy.kind, person: other.holderId },
    }).refusal;
  }
  ask(draft, { type: 'PlanSigners', taskId, kind, userIds, comment: comment ?? '' });
  return null;
}
