/**
 * A change that what is open has to be asked about again (`reapprove.fromCurrent`): the open stages, and the finished ones
 * of an open block. Undecided tasks stay with a new version and their due time, decided seats get a new task. Seats are
 * not resolved anew.
 */
import { blockAround, findSeat, openTaskOfSeat, openTasksOfStage, runsOfRound, seatsOfRun } from '../lookup';
import { placeOf } from '../stage-order';
import { groupOf } from '../signers';
import type { CaseState, Seat, StageRun, Task } from '../types';
import { engine, note, type Draft } from './draft';
import { holdTask } from './hold-task';
import { askForTimes } from './open-task';
import { forgetVote, reopenSeat } from './reopen-seat';
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
  const wasFinished = run.state !== 'open';
  if (wasFinished) reopenRun(state, run);
  const seats = seatsOfRun(state, run);
  const opened: Task[] = [];
  for (const seat of seats) {
    const task = openTaskOfSeat(state, seat.id);
    if (seat.state === 'replaced') forgetVote(seat);
    else if (task && groupOf(seats, seat)?.kind !== 'after') task.version += 1;
    else if (task || hasDecided(seat) || (wasFinished && wasLeftOut(state, seat))) {
      opened.push(...reopenSeat(draft, run, seat, 'askedAgain'));
    }
  }
  for (const task of openTasksOfStage(state, run.id)) holdTask(draft, task);
  askForTimes(draft, opened, 'opened');
  delete run.dueReached;
}

/** Its branch goes on from it. */
function reopenRun(state: CaseState, run: StageRun): void {
  run.state = 'open';
  delete run.closedAt;
  const block = blockAround(state, run.id);
  const inside = placeOf(state.definition, run.id)?.inside;
  if (block && inside) block.branches[inside.branch] = 'open';
}

function hasDecided({ state, vote }: Seat): boolean {
  const decided = state === 'approved' || state === 'rejected' || state === 'abstained';
  return decided || (state === 'superseded' && vote !== undefined);
}

/** The others decided before it; of those who stood in, only who did so for a seat that was replaced. */
function wasLeftOut(state: CaseState, seat: Seat): boolean {
  if (seat.state !== 'superseded') return false;
  return !seat.standsInFor || seat.standsInFor.some((id) => findSeat(state, id)?.state === 'replaced');
}
