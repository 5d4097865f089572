/** 认领: one of several colleagues takes the matter. The others see it, and are neither asked nor reminded. */
import { refuse, type Refusal } from '../../shared/refusal';
import { isClaimable } from '../claims';
import { findTask, openTasksOfStage, runOf, stageOfRun } from '../lookup';
import type { CaseEvent } from '../types';
import { note, type Draft } from './draft';
import { holdTask } from './hold-task';
import { replanTimes } from './pause-task';
import { refuseDecided, refuseTakenAway } from './refuse-closed';

/**
 * Refuses NOT_FOUND, NOT_YOUR_TASK, ALREADY_DECIDED (with who), CASE_RETURNED, STALE_TASK, NOT_CLAIMABLE (not a stage of
 * one role that any may decide, or the task waits for signers or an opinion), CLAIMED with who and when.
 */
export function claim(
  draft: Draft,
  personId: string,
  { taskId }: Extract<CaseEvent, { type: 'Claimed' }>,
): Refusal | null {
  const { state, incoming } = draft;
  const task = findTask(state, taskId);
  if (!task) return refuse('NOT_FOUND', 'There is no such task').refusal;
  if (task.holderId !== personId) {
    return refuse('NOT_YOUR_TASK', 'The task belongs to somebody else', { data: { holder: task.holderId } }).refusal;
  }
  const closed = refuseDecided(state, task) ?? refuseTakenAway(state, task);
  if (closed) return closed.refusal;
  const run = runOf(state, task.stageId);
  if (task.kind !== 'decide' || task.seatId === undefined || !run || !isClaimable(stageOfRun(state, run))) {
    return refuse('NOT_CLAIMABLE', 'Only a stage of one role that any of its holders may decide is claimed').refusal;
  }
  if (run.claim) {
    return refuse('CLAIMED', 'It has been claimed', { data: { by: run.claim.by, at: run.claim.at } }).refusal;
  }
  if (task.onHold) return refuse('NOT_CLAIMABLE', 'It waits for somebody whom you asked').refusal;

  run.claim = { seatId: task.seatId, by: personId, at: incoming.at };
  for (const other of openTasksOfStage(state, run.id)) holdTask(draft, other);
  note(draft, 'claimed', { stage: run.id, detail: { taskId } });
  replanTimes(draft, [task]);
  return null;
}
