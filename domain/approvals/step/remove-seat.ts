/** A seat is taken away before anybody has decided for it: who still counts, and how the stage goes on. */
import { findSeat, openTaskOfSeat } from '../lookup';
import { groupOf, isUndecided, undecidedSigners } from '../signers';
import type { Actor, Seat, StageRun } from '../types';
import { dismissIdleStandIns } from './cast-vote';
import { note, type Draft } from './draft';
import { raiseForVacantSeat, resolveIncident } from './raise-incident';
import { askOwnerAnew, dismissSeat, giveBackToOwner } from './settle-signers';
import { settleStage } from './settle-stage';

export interface Removal {
  by: Actor;
  reason: string | undefined;
  /** By an administrator: flagged. */
  isOverride: boolean;
}

/** `removable.ts` has said that it may go. */
export function removeSeat(draft: Draft, run: StageRun, seat: Seat, { by, reason, isOverride }: Removal): void {
  const { state } = draft;
  const group = groupOf(state.seats, seat);
  note(draft, 'signerRemoved', {
    actor: by,
    stage: run.id,
    ...(reason !== undefined && reason !== '' && { comment: reason }),
    detail: { seatId: seat.id, person: seat.holderId, ...(isOverride && { override: true }) },
  });
  const vacancy = state.incidents.find(({ seatId }) => seatId === seat.id);
  dismissSeat(draft, seat, 'removed', 'removed');
  if (vacancy) resolveIncident(draft, vacancy);
  const adder = findSeat(state, seat.addedBy?.seatId);
  const adderTask = adder && openTaskOfSeat(state, adder.id);
  if (adderTask) adderTask.version += 1;

  const owner = findSeat(state, group?.ownerId);
  if (owner && isUndecided(owner) && undecidedSigners(state.seats, owner, group?.kind).length === 0) {
    if (group?.kind === 'before') giveBackToOwner(draft, owner);
    else if (owner.pendingVote) askOwnerAnew(draft, owner);
  }
  dismissIdleStandIns(draft, run);
  raiseForVacantSeat(draft, run);
  settleStage(draft, run);
}
