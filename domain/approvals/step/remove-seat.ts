/** A seat is taken away before anybody has decided for it: who still counts, and how the stage goes on. */
import { refuse, type Refusal } from '../../shared/refusal';
import { findSeat, openTaskOfSeat, seatsOfRun, stageOfRun } from '../lookup';
import { groupOf, isUndecided, undecidedSigners } from '../signers';
import { isReachable, votingSeats } from '../tally';
import type { Actor, CaseState, Seat, StageRun } from '../types';
import { dismissIdleStandIns } from './cast-vote';
import { note, type Draft } from './draft';
import { raiseForVacantSeat, resolveIncident } from './raise-incident';
import { askOwnerAnew, dismissSeat, giveBackToOwner } from './settle-signers';
import { settleStage } from './settle-stage';

/** Refuses LAST_SEAT: a removal never decides, and never leaves a stage that nobody can decide. */
export function removeSeat(
  draft: Draft,
  run: StageRun,
  seat: Seat,
  by: Actor,
  reason: string | undefined,
  isOverride: boolean,
): Refusal | null {
  const { state } = draft;
  const group = groupOf(state.seats, seat);
  if (!group && isLastThatCounts(state, run, seat)) {
    return refuse('LAST_SEAT', 'Nobody would be left who could decide').refusal;
  }
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
  if (!raiseForVacantSeat(draft, run)) settleStage(draft, run);
  return null;
}

function isLastThatCounts(state: CaseState, run: StageRun, seat: Seat): boolean {
  const others = seatsOfRun(state, run).filter((other) => other !== seat);
  if (seat.standsInFor) {
    // Whose seat was taken over would have nobody who decides for it.
    const covered = others.filter((other) => seat.standsInFor?.includes(other.id) && other.state === 'replaced');
    const standIns = others.filter((other) => other.standsInFor && isUndecided(other));
    return covered.some((late) => !late.vote && !standIns.some((other) => other.standsInFor?.includes(late.id)));
  }
  const voters = votingSeats(others);
  const canVote = voters.some((other) => isUndecided(other) && !other.vacant);
  return !canVote || !isReachable(stageOfRun(state, run).decide, voters);
}
