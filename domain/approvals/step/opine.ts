/** The opinion that was asked for; the task goes back to its owner. It decides nothing. */
import { refuse, type Refusal } from '../../shared/refusal';
import { findTask } from '../lookup';
import type { CaseEvent } from '../types';
import { actorOf } from './actor-of';
import { closeTask } from './close-task';
import { note, type Draft } from './draft';
import { holdTask } from './hold-task';
import { refuseDecided, refuseTakenAway } from './refuse-closed';

/** Refuses NOT_FOUND, OWN_REQUEST (APR-4), NOT_YOUR_TASK, ALREADY_DECIDED, CASE_RETURNED, STALE_TASK (called back), COMMENT_REQUIRED. */
export function opine(
  draft: Draft,
  personId: string,
  { taskId, comment }: Extract<CaseEvent, { type: 'Opined' }>,
): Refusal | null {
  const { state } = draft;
  const task = findTask(state, taskId);
  if (task?.kind !== 'opinion') return refuse('NOT_FOUND', 'There is no such request for an opinion').refusal;
  if (state.partyIds.includes(personId)) {
    return refuse('OWN_REQUEST', 'Nobody advises on what they have a stake in', { rule: 'APR-4' }).refusal;
  }
  if (task.holderId !== personId) {
    return refuse('NOT_YOUR_TASK', 'Somebody else was asked', { data: { holder: task.holderId } }).refusal;
  }
  const closed = refuseDecided(state, task) ?? refuseTakenAway(state, task);
  if (closed) return closed.refusal;
  if (comment.trim() === '') return refuse('COMMENT_REQUIRED', 'An opinion says something').refusal;
  note(draft, 'opined', {
    actor: actorOf(personId, task.onBehalfOf),
    comment,
    ...(task.stageId !== undefined && { stage: task.stageId }),
    detail: { taskId: task.id, forTaskId: task.forTaskId ?? '' },
  });
  task.outcome = 'opined';
  closeTask(draft, task, 'done', 'done');
  const owner = findTask(state, task.forTaskId);
  if (owner) holdTask(draft, owner);
  return null;
}
