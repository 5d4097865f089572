/** 询问: a question to somebody; it decides nothing, and may stop the clock of who asks. */
import { refuse, type Refusal } from '../../shared/refusal';
import { findTask } from '../lookup';
import type { CaseEvent } from '../types';
import { mayAsk } from '../who-may';
import { ask, type Draft } from './draft';

/**
 * Refuses FORBIDDEN (no holder past or present, nor submitter, nor copied to), COMMENT_REQUIRED (no question), INVALID
 * (asking oneself), NOT_FOUND, NOT_YOUR_TASK; then NOT_FOUND and MAY_NOT_SIT when there is nobody active to ask.
 */
export function askPerson(
  draft: Draft,
  personId: string,
  { taskId, toUserId, question }: Extract<CaseEvent, { type: 'Asked' }>,
): Refusal | null {
  if (!mayAsk(draft.state, personId)) {
    return refuse('FORBIDDEN', 'Only who decides, decided, submitted or was informed asks here').refusal;
  }
  if (question.trim() === '') return refuse('COMMENT_REQUIRED', 'The question is empty').refusal;
  if (toUserId === personId) return refuse('INVALID', 'Nobody asks themselves').refusal;
  const task = findTask(draft.state, taskId);
  if (taskId !== undefined && !task) return refuse('NOT_FOUND', 'There is no such task').refusal;
  if (task && task.holderId !== personId) {
    return refuse('NOT_YOUR_TASK', 'The task belongs to somebody else', { data: { holder: task.holderId } }).refusal;
  }
  const about = task?.state === 'open' ? { taskId: task.id } : {};
  ask(draft, { type: 'PlanAddressee', byId: personId, toUserId, question, ...about });
  return null;
}
