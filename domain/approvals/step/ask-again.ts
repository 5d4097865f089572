/**
 * A change that the open stage has to be asked about again (`reapprove.fromCurrent`): undecided tasks stay with a new
 * version and their due time, decided seats get a new task. Seats are not resolved anew.
 */
import { openTaskOfSeat, runsOfRound, seatsOfRun, stageOfRun } from '../lookup';
import type { Seat, StageRun, Task } from '../types';
import { engine, note, type Draft } from './draft';
import { askForTimes, openSeatTask } from './open-task';
import { settleStage } from './settle-stage';

export function askAgain(draft: Draft): void {
  for (const run of runsOfRound(draft.state)) {
    if (run.state === 'open') askStageAgain(draft, run);
  }
}

function askStageAgain(draft: Draft, run: StageRun): void {
  const { state } = draft;
  note(draft, 'askedAgain', { actor: engine, stage: run.id, subjectRevision: state.revisionInForce });
  const inOrder = stageOfRun(state, run).decide.mode === 'inOrder';
  const opened: Task[] = [];
  for (const seat of seatsOfRun(state, run)) {
    const task = openTaskOfSeat(state, seat.id);
    if (task) task.version += 1;
    else if (reopen(seat)) {
      if (inOrder && !seat.standsInFor) seat.state = 'waiting';
      else opened.push(openSeatTask(draft, seat));
    }
  }
  askForTimes(draft, opened, 'opened');
  delete run.dueReached;
  settleStage(draft, run);
}

/** Takes the vote back; answers whether the seat has to be asked again (a replaced one is, through who stands in). */
function reopen(seat: Seat): boolean {
  const decided = seat.state === 'approved' || seat.state === 'rejected' || (seat.state === 'superseded' && seat.vote);
  delete seat.vote;
  delete seat.decidedAt;
  delete seat.comment;
  return Boolean(decided);
}
