/** Whether somebody may do something with a seat of theirs other than deciding: transfer, delegate, add signers. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CompiledStage } from '../definition';
import { findSeat, findTask, runOf } from '../lookup';
import { findStage } from '../stage-order';
import type { CaseState, Seat, StageRun, Task } from '../types';
import { claimedData } from '../who-decided';
import { refuseDecided, refuseTakenAway } from './refuse-closed';

export interface Holding {
  task: Task;
  seat: Seat;
  run: StageRun;
  stage: CompiledStage;
}

/**
 * Refuses NOT_FOUND, OWN_REQUEST (APR-4), NOT_YOUR_TASK with whose it is, NOT_YOUR_TURN (no task about a decision),
 * ALREADY_DECIDED with who and when, CASE_RETURNED, STALE_TASK, CLAIMED with who and when.
 */
export function checkHolding(state: CaseState, personId: string, taskId: string): Holding | { refusal: Refusal } {
  const task = findTask(state, taskId);
  if (!task) return refuse('NOT_FOUND', 'There is no such task');
  if (state.partyIds.includes(personId) && task.kind !== 'resubmit') {
    return refuse('OWN_REQUEST', 'Nobody decides what they have a stake in', { rule: 'APR-4' });
  }
  if (task.holderId !== personId) {
    return refuse('NOT_YOUR_TASK', 'The task belongs to somebody else', { data: { holder: task.holderId } });
  }
  const seat = findSeat(state, task.seatId);
  const run = runOf(state, task.stageId);
  const stage = findStage(state.definition, task.stageId);
  if (task.kind !== 'decide' || !seat || !stage) return refuse('NOT_YOUR_TURN', 'This task is not about a decision');
  const closed = refuseDecided(state, task) ?? refuseTakenAway(state, task);
  if (closed) return closed;
  if (!run) return refuse('STALE_TASK', 'The stage is over');
  if (task.onHold === 'claimed') {
    return refuse('CLAIMED', 'A colleague has taken it', { data: claimedData(run) });
  }
  return { task, seat, run, stage };
}
