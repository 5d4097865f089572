/** Counts a stage after anything that could decide it, and draws the consequence. */
import { openTasksOfStage, seatsOfRun, stageOfRun } from '../lookup';
import { assertNever } from '../../shared/assert-never';
import { tally } from '../tally';
import type { StageRun } from '../types';
import { closeTask } from './close-task';
import { engine, note, type Draft } from './draft';
import { endCase } from './end-case';
import { enterNextStage } from './enter-stage';
import { askForTimes, openSeatTask } from './open-task';
import { raiseIncident, resolveIncidentOf } from './raise-incident';
import { mayReturn, returnToSubmitter } from './return-to-submitter';

export function settleStage(draft: Draft, run: StageRun): void {
  if (run.state !== 'open') return;
  const stage = stageOfRun(draft.state, run);
  const open = openTasksOfStage(draft.state, run.id);
  // A stage that waits for all counts once everybody's time is over.
  if (open.length > 0 && open.every((task) => task.overdueSince !== undefined)) run.dueReached = true;
  const outcome = tally(stage, seatsOfRun(draft.state, run), run.dueReached === true);
  switch (outcome) {
    case 'open':
      openNextTurn(draft, run);
      return;
    case 'approved':
      closeStage(draft, run, 'approved');
      enterNextStage(draft, run.id);
      return;
    case 'rejected':
      closeStage(draft, run, 'rejected');
      rejectCase(draft, run);
      return;
    case 'undecided':
      raiseIncident(draft, {
        why: 'undecided',
        detail: `Nobody is left who could decide ${run.id}`,
        stageId: run.id,
        entries: stage.approvers.slice(0, 1).map(({ id }) => id),
      });
      return;
    default:
      return assertNever(outcome);
  }
}

/** `inOrder`: only the current seat has a task; the next one's due time begins when its turn comes. */
function openNextTurn(draft: Draft, run: StageRun): void {
  if (stageOfRun(draft.state, run).decide.mode !== 'inOrder') return;
  const undecided = seatsOfRun(draft.state, run).filter((seat) => !seat.vote && !seat.standsInFor);
  if (undecided.some((seat) => seat.state === 'open' || seat.state === 'replaced' || seat.vacant)) return;
  const next = undecided.find((seat) => seat.state === 'waiting');
  if (next) askForTimes(draft, [openSeatTask(draft, next)], 'opened');
}

/** Whoever had not decided is superseded; an incident of this stage has solved itself. */
function closeStage(draft: Draft, run: StageRun, outcome: 'approved' | 'rejected'): void {
  const { state, incoming } = draft;
  run.state = outcome;
  run.closedAt = incoming.at;
  for (const task of openTasksOfStage(state, run.id)) closeTask(draft, task, 'superseded', 'stageDecided');
  for (const seat of seatsOfRun(state, run)) {
    if (seat.state === 'open' || seat.state === 'waiting') seat.state = 'superseded';
    delete seat.vacant;
  }
  state.alarms = state.alarms.filter((alarm) => alarm.stageId !== run.id);
  resolveIncidentOf(draft, run.id);
  note(draft, outcome === 'approved' ? 'stageApproved' : 'stageRejected', { actor: engine, stage: run.id });
}

/** `onReject`: the end, or back to the submitter while rounds are left. */
function rejectCase(draft: Draft, run: StageRun): void {
  const { onReject } = stageOfRun(draft.state, run);
  if (onReject.do === 'returnTo' && mayReturn(draft.state)) {
    returnToSubmitter(draft);
    return;
  }
  endCase(draft, 'rejected');
}
