/** A decision becomes votes: for the seat itself, or for all the late seats that an escalation stands in for. */
import { findSeat, openTaskOfSeat, seatsOfRun } from '../lookup';
import type { CaseState, Seat, StageRun, Vote } from '../types';
import { closeTask } from './close-task';
import type { Draft } from './draft';

/** Records the vote; whoever could have given it as well is superseded. */
export function castVote(draft: Draft, run: StageRun, seat: Seat, vote: Vote): void {
  seat.state = seatStates[vote.outcome];
  seat.decidedAt = vote.at;
  if (!seat.standsInFor) seat.vote = vote;
  for (const late of coveredSeats(draft.state, seat)) {
    late.vote = { ...vote, throughSeatId: seat.id };
    late.decidedAt = vote.at;
    if (late.state === 'open') supersede(draft, late);
  }
  const standIns = seatsOfRun(draft.state, run).filter((other) => other.standsInFor && other.state === 'open');
  for (const other of standIns) {
    if (coveredSeats(draft.state, other).length === 0) supersede(draft, other);
  }
}

const seatStates = { approve: 'approved', reject: 'rejected', abstain: 'abstained' } as const;

/** The undecided seats that a stand-in may decide. */
function coveredSeats(state: CaseState, seat: Seat): Seat[] {
  const covered = (seat.standsInFor ?? []).flatMap((id) => findSeat(state, id) ?? []);
  return covered.filter((late) => !late.vote && late.state !== 'cancelled');
}

function supersede(draft: Draft, seat: Seat): void {
  seat.state = 'superseded';
  const task = openTaskOfSeat(draft.state, seat.id);
  if (task) closeTask(draft, task, 'superseded', 'decidedByOther');
}
