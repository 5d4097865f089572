/** An administrator gives a task to somebody else, or names who decides in an incident: always flagged, with a reason. */
import { refuse, type Refusal } from '../../shared/refusal';
import { findTask } from '../lookup';
import type { CaseEvent } from '../types';
import { decidedByData } from '../who-decided';
import { ask, type Draft } from './draft';
import { refuseTakenAway } from './refuse-closed';

/**
 * Refuses NOT_FOUND, ALREADY_DECIDED (with who), CASE_RETURNED and STALE_TASK (taken away), COMMENT_REQUIRED (no reason),
 * INVALID (it is theirs already).
 */
export function reassign(
  draft: Draft,
  byId: string,
  { taskId, toUserId, reason }: Extract<CaseEvent, { type: 'Reassigned' }>,
): Refusal | null {
  const task = findTask(draft.state, taskId);
  if (!task) return refuse('NOT_FOUND', 'There is no such task').refusal;
  const takenAway = refuseTakenAway(draft.state, task);
  if (takenAway) return takenAway.refusal;
  if (task.state !== 'open') {
    return refuse('ALREADY_DECIDED', 'The task is closed', { data: decidedByData(draft.state, task) }).refusal;
  }
  if (reason.trim() === '') return refuse('COMMENT_REQUIRED', 'An override asks for its reason').refusal;
  if (task.kind !== 'incident' && task.holderId === toUserId) return refuse('INVALID', 'It is theirs already').refusal;
  ask(draft, { type: 'PlanHolder', as: 'override', taskId, toUserId, byId, reason });
  return null;
}
