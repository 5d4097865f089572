/**
 * Whether a decision may be taken at all: by whom, on what, and on what they saw. The order matters: nobody is told less
 * than what helps them on, and nobody with a stake gets past the first line (APR-4, APR-7).
 */
import { refuse, type Refusal } from '../../shared/refusal';
import { relevantChanges, waitsForIncident } from '../changed-fields';
import type { CompiledStage } from '../definition';
import { findSeat, findTask, newestRevision, runOf } from '../lookup';
import { mayReturn, targetOfReturn } from '../return-targets';
import { groupOf } from '../signers';
import { findStage } from '../stage-order';
import type { CaseEvent, CaseState, Seat, StageRun, Task } from '../types';
import { maySee } from '../view/visible-fields';
import { claimedData, decidedByData } from '../who-decided';
import { checkOutputs } from './check-outputs';
import { refuseDecided, refuseTakenAway } from './refuse-closed';

type Decision = Extract<CaseEvent, { type: 'Decided' }>;

export interface Decidable {
  task: Task;
  seat: Seat;
  run: StageRun;
  stage: CompiledStage;
}

/**
 * Refuses OWN_REQUEST (APR-4), NOT_YOUR_TASK, NOT_YOUR_TURN (`inOrder`), ALREADY_DECIDED and STALE_TASK with who decided and when, CASE_RETURNED,
 * STALE_SUBJECT with the changed fields (APR-7), WAITS_FOR_SIGNERS, CLAIMED with who and when, CASE_IN_INCIDENT, COMMENT_REQUIRED, OUTPUTS_INVALID, ROUNDS_EXHAUSTED, NO_SUCH_STAGE.
 */
export function checkDecision(
  state: CaseState,
  personId: string,
  decision: Decision,
): Decidable | { refusal: Refusal } {
  const task = findTask(state, decision.taskId);
  if (state.partyIds.includes(personId) && task?.state !== 'done') {
    return refuse('OWN_REQUEST', 'Nobody decides what they have a stake in', { rule: 'APR-4' });
  }
  if (!task) return refuse('NOT_FOUND', 'There is no such task');
  if (task.holderId !== personId) {
    const data = { holder: task.holderId };
    return waitsForTurn(state, personId, task)
      ? refuse('NOT_YOUR_TURN', 'Somebody before you decides first', { data })
      : refuse('NOT_YOUR_TASK', 'The task belongs to somebody else', { data });
  }
  const seat = findSeat(state, task.seatId);
  const run = runOf(state, task.stageId);
  const stage = findStage(state.definition, task.stageId);
  if (task.kind !== 'decide' || !seat || !stage) return refuse('NOT_YOUR_TURN', 'This task is not about a decision');
  const late =
    refuseDecided(state, task) ?? checkSubject(state, personId, decision) ?? checkVersion(state, task, decision);
  if (late) return late;
  if (!run) return refuse('STALE_TASK', 'The stage is over');
  const held = checkHold(task, run);
  if (held) return held;
  if (waitsForIncident(state)) {
    return refuse('CASE_IN_INCIDENT', 'The content has changed; the case goes on when the incident is solved');
  }
  return checkContent(state, stage, seat, decision) ?? { task, seat, run, stage };
}

/** `inOrder`: a seat further down the line of the same stage. */
function waitsForTurn(state: CaseState, personId: string, { stageId, round }: Task): boolean {
  return state.seats.some(
    (seat) =>
      seat.holderId === personId && seat.stageId === stageId && seat.round === round && seat.state === 'waiting',
  );
}

/** APR-7: what was seen is what is decided. Fields that this person may not see are not named. */
function checkSubject(state: CaseState, personId: string, decision: Decision): { refusal: Refusal } | null {
  const newest = newestRevision(state).number;
  if (decision.subjectRevision > newest || !state.revisions.some(({ number }) => number === decision.subjectRevision)) {
    return refuse('INVALID', 'There is no such revision of the subject', { data: { subjectRevision: newest } });
  }
  const changes = relevantChanges(state, decision.subjectRevision);
  if (changes.length === 0) return null;
  const changed = changes.filter((field) => maySee(state, personId, field));
  return refuse('STALE_SUBJECT', 'The content has changed since you saw it', {
    rule: 'APR-7',
    data: { changed, changedUnseen: changed.length < changes.length, subjectRevision: newest },
  });
}

function checkVersion(state: CaseState, task: Task, decision: Decision): { refusal: Refusal } | null {
  const takenAway = refuseTakenAway(state, task);
  if (takenAway) return takenAway;
  if (decision.version === task.version) return null;
  return refuse('STALE_TASK', 'The task has changed since you saw it', {
    data: { version: task.version, ...decidedByData(state, task) },
  });
}

/** A request for an opinion holds nobody up: deciding calls it back. */
function checkHold(task: Task, run: StageRun): { refusal: Refusal } | null {
  switch (task.onHold) {
    case 'signers':
      return refuse('WAITS_FOR_SIGNERS', 'The signers before this seat are asked first');
    case 'claimed':
      return refuse('CLAIMED', 'A colleague has claimed it', { data: claimedData(run) });
    default:
      return null;
  }
}

function checkContent(
  state: CaseState,
  stage: CompiledStage,
  seat: Seat,
  decision: Decision,
): { refusal: Refusal } | null {
  if (stage.require.comment.includes(decision.outcome) && (decision.comment ?? '').trim() === '') {
    return refuse('COMMENT_REQUIRED', `To ${decision.outcome} here asks for a comment`);
  }
  // Values come with an approval of the stage; a signer beside a seat approves for its holder alone.
  const asksForOutputs = decision.outcome === 'approve' && groupOf(state.seats, seat) === null;
  const faults = checkOutputs(asksForOutputs ? stage.outputs : {}, decision.outputs);
  if (faults) return faults;
  if (decision.outcome !== 'return') return null;
  const target = decision.returnTo ?? 'submitter';
  if (!targetOfReturn(state, stage.id, target)) {
    return refuse('NO_SUCH_STAGE', `This round has passed no stage ${target}`);
  }
  if (!mayReturn(state)) return refuse('ROUNDS_EXHAUSTED', 'No round is left: approve or reject');
  return null;
}
