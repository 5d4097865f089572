/** A remark in the trail; it decides nothing. */
import { refuse, type Refusal } from '../../shared/refusal';
import { findTask } from '../lookup';
import type { CaseEvent } from '../types';
import { mayComment } from '../who-may';
import { note, type Draft } from './draft';

/** Refuses FORBIDDEN (neither holder nor submitter nor party) and COMMENT_REQUIRED (nothing said). */
export function comment(
  draft: Draft,
  personId: string,
  event: Extract<CaseEvent, { type: 'Commented' }>,
): Refusal | null {
  if (!mayComment(draft.state, personId)) {
    return refuse('FORBIDDEN', 'Only who decides, decided or submitted comments here').refusal;
  }
  if (event.comment.trim() === '') return refuse('COMMENT_REQUIRED', 'The comment is empty').refusal;
  const stage = findTask(draft.state, event.taskId)?.stageId;
  note(draft, 'commented', { comment: event.comment, ...(stage !== undefined && { stage }) });
  return null;
}
