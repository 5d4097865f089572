/** Counts a stage after anything that could decide it, and draws the consequence. */
import { blockAround, openTasksOfStage, seatsOfRun, stageOfRun, standInsFor } from '../lookup';
import { assertNever } from '../../shared/assert-never';
import { entriesToName, tally, votingSeats } from '../tally';
import type { StageRun } from '../types';
import { carryOutRejection } from './carry-out-rejection';
import { closeRun } from './close-run';
import { engine, note, type Draft } from './draft';
import { leaveStage } from './leave-stage';
import { askForTimes } from './open-task';
import { raiseIncident } from './raise-incident';
import { rejectBranch } from './settle-block';
import { askSeat } from './settle-signers';

export function settleStage(draft: Draft, run: StageRun): void {
  // Nothing is decided while the case is suspended: it is counted when the case goes on.
  if (run.state !== 'open' || draft.state.suspension) return;
  const stage = stageOfRun(draft.state, run);
  const open = openTasksOfStage(draft.state, run.id);
  // A stage that waits for all counts once everybody's time is over.
  if (open.length > 0 && open.every((task) => task.overdueSince !== undefined)) run.dueReached = true;
  const seats = seatsOfRun(draft.state, run);
  const outcome = tally(stage, seats, run.dueReached === true);
  switch (outcome) {
    case 'open':
      openNextTurn(draft, run);
      return;
    case 'approved':
      closeStage(draft, run, 'approved');
      leaveStage(draft, run);
      return;
    case 'rejected':
      closeStage(draft, run, 'rejected');
      rejectStage(draft, run);
      return;
    case 'undecided':
      raiseIncident(draft, {
        why: 'undecided',
        detail: `Nobody is left who could decide ${run.id}`,
        stageId: run.id,
        entries: entriesToName(
          stage.decide,
          stage.approvers.map(({ id }) => id),
          seats,
        ),
      });
      return;
    default:
      return assertNever(outcome);
  }
}

/** `inOrder`: only the current seat has a task; the next one's due time begins when its turn comes. */
function openNextTurn(draft: Draft, run: StageRun): void {
  if (stageOfRun(draft.state, run).decide.mode !== 'inOrder') return;
  const seats = seatsOfRun(draft.state, run);
  const undecided = votingSeats(seats).filter((seat) => !seat.vote);
  if (undecided.some((seat) => seat.state !== 'waiting')) return;
  const [next] = undecided;
  // A seat without a holder keeps its turn; those before it are asked meanwhile.
  if (!next || next.vacant) return;
  const standIns = standInsFor(seats, [next]).filter(({ state }) => state === 'waiting');
  const opened = [next, ...standIns].flatMap((seat) => askSeat(draft, seat));
  askForTimes(draft, opened, 'opened');
}

/** Whoever had not decided is superseded; an incident of this stage has solved itself. */
function closeStage(draft: Draft, run: StageRun, outcome: 'approved' | 'rejected'): void {
  closeRun(draft, run, { state: outcome, undecided: 'superseded', tasks: 'stageDecided' });
  note(draft, outcome === 'approved' ? 'stageApproved' : 'stageRejected', { actor: engine, stage: run.id });
}

function rejectStage(draft: Draft, run: StageRun): void {
  const { onReject } = stageOfRun(draft.state, run);
  const block = blockAround(draft.state, run.id);
  if (block) rejectBranch(draft, block, run, onReject);
  else carryOutRejection(draft, run.id, onReject);
}
