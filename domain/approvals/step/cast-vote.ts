/**
 * A decision becomes votes: for the seat itself, for all the late seats that an escalation stands in for, or for the seat
 * beside which a signer was added.
 */
import { findSeat, openTaskOfSeat, seatsOfRun } from '../lookup';
import { groupOf, isUndecided, undecidedSigners } from '../signers';
import type { CaseState, Seat, SeatState, StageRun, Vote } from '../types';
import { closeTask } from './close-task';
import { engine, note, type Draft } from './draft';
import { askSigners, dismissSeat, dismissSigners, giveBackToOwner } from './settle-signers';

/** Records the vote. An approval waits for the signers set up after the seat; any other decision cancels them. */
export function castVote(draft: Draft, run: StageRun, seat: Seat, vote: Vote): void {
  const signers = undecidedSigners(draft.state.seats, seat, 'after');
  const waiting = signers.filter(({ state }) => state === 'waiting');
  // One whose seat an escalation took is asked through whoever stands in.
  const isReplaced = signers.some(({ state }) => state === 'replaced');
  if (vote.outcome === 'approve' && (waiting.length > 0 || isReplaced)) {
    seat.state = 'approved';
    seat.decidedAt = vote.at;
    seat.pendingVote = vote;
    askSigners(draft, waiting, seat);
    return;
  }
  countVote(draft, run, seat, vote, seatStates[vote.outcome]);
}

const seatStates = { approve: 'approved', reject: 'rejected', abstain: 'abstained' } as const;

/** The vote stands; whoever could have given it as well, or was to be asked for it, is superseded. */
function countVote(draft: Draft, run: StageRun, seat: Seat, vote: Vote, standing: SeatState): void {
  delete seat.pendingVote;
  seat.state = standing;
  seat.decidedAt = vote.at;
  dismissSigners(draft, seat, vote.throughSeatId === undefined ? 'cancelled' : 'superseded', 'decidedByOther');
  const task = openTaskOfSeat(draft.state, seat.id);
  if (task) closeTask(draft, task, 'superseded', 'decidedByOther');
  if (seat.standsInFor) {
    for (const late of coveredSeats(draft.state, seat)) {
      // One signer's rejection may have decided for the others.
      if (!isUndecided(late)) continue;
      const left = late.state === 'open' || late.pendingVote ? 'superseded' : late.state;
      countVote(draft, run, late, { ...vote, throughSeatId: seat.id }, left);
    }
  } else {
    seat.vote = vote;
    passOn(draft, run, seat, vote);
  }
  dismissIdleStandIns(draft, run);
}

/** What a signer's vote means for the seat that they were added to. */
function passOn(draft: Draft, run: StageRun, seat: Seat, vote: Vote): void {
  const { seats } = draft.state;
  const group = groupOf(seats, seat);
  const owner = group && findSeat(draft.state, group.ownerId);
  if (!owner || !isUndecided(owner)) return;
  if (vote.outcome === 'reject') {
    countVote(draft, run, owner, { ...vote, throughSeatId: seat.id }, 'rejected');
    return;
  }
  if (undecidedSigners(seats, owner, group.kind).length > 0) return;
  if (group.kind === 'before') giveBackToOwner(draft, owner);
  else if (owner.pendingVote) {
    note(draft, 'signersDone', { actor: engine, stage: owner.stageId, detail: { seatId: owner.id, kind: 'after' } });
    countVote(draft, run, owner, owner.pendingVote, 'approved');
  }
}

/** Nobody stands in for seats that are all decided. */
export function dismissIdleStandIns(draft: Draft, run: StageRun): void {
  for (const seat of seatsOfRun(draft.state, run)) {
    // One that was lost stays vacant until its incident is solved.
    const mayDecide = seat.state === 'open' || seat.pendingVote !== undefined;
    if (seat.standsInFor && mayDecide && coveredSeats(draft.state, seat).length === 0)
      dismissSeat(draft, seat, 'superseded', 'decidedByOther');
  }
}

/** The undecided seats that a stand-in may decide. */
function coveredSeats(state: CaseState, seat: Seat): Seat[] {
  const covered = (seat.standsInFor ?? []).flatMap((id) => findSeat(state, id) ?? []);
  return covered.filter(isUndecided);
}
