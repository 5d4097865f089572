/**
 * A change that what is open has to be asked about again (`reapprove.fromCurrent`): the open stages, and the finished ones
 * of an open block. Undecided tasks stay with a new version and their due time, decided seats get a new task. Seats are
 * not resolved anew, but whoever decided and has lost the right to since is not asked again (APR-4).
 */
import { blockAround, openTaskOfSeat, runsOfRound, seatsOfRun } from '../lookup';
import { groupOf } from '../signers';
import type { CaseState, Seat, StageRun } from '../types';
import { engine, note, type Draft } from './draft';
import { askForTimes } from './open-task';
import { reopenRun, reopenSeats, seatsLeftOut } from './reopen-run';
import { forgetVote } from './reopen-seat';
import { settleStage } from './settle-stage';

export function askAgain(draft: Draft): void {
  const asked = runsOfRound(draft.state).filter((run) => isAskedAgain(draft.state, run));
  for (const run of asked) askStageAgain(draft, run);
  for (const run of asked) settleStage(draft, run);
}

function isAskedAgain(state: CaseState, run: StageRun): boolean {
  if (run.state === 'open') return true;
  return (run.state === 'approved' || run.state === 'rejected') && blockAround(state, run.id)?.state === 'open';
}

function askStageAgain(draft: Draft, run: StageRun): void {
  const { state } = draft;
  note(draft, 'askedAgain', { actor: engine, stage: run.id, subjectRevision: state.revisionInForce });
  const leftOut = run.state === 'open' ? [] : seatsLeftOut(state, run);
  if (run.state !== 'open') reopenRun(draft, run);
  const seats = seatsOfRun(state, run);
  const asked: Seat[] = [];
  for (const seat of seats) {
    const task = openTaskOfSeat(state, seat.id);
    if (seat.state === 'replaced') forgetVote(seat);
    else if (task && groupOf(seats, seat)?.kind !== 'after') task.version += 1;
    else if (task || hasDecided(seat) || leftOut.includes(seat)) asked.push(seat);
  }
  askForTimes(draft, reopenSeats(draft, run, asked, 'askedAgain'), 'opened');
}

function hasDecided({ state, vote }: Seat): boolean {
  const decided = state === 'approved' || state === 'rejected' || state === 'abstained';
  return decided || (state === 'superseded' && vote !== undefined);
}
