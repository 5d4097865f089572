/** The answer to a question: to whoever asked, and for everybody to read in the trail. */
import { refuse, type Refusal } from '../../shared/refusal';
import { findTask } from '../lookup';
import type { CaseEvent } from '../types';
import { goOnWhenAnswered } from './close-question';
import { closeTask } from './close-task';
import { note, type Draft } from './draft';

/** Refuses NOT_FOUND, NOT_YOUR_TASK, NOT_YOUR_TURN (no question's task), ALREADY_DECIDED, STALE_TASK, COMMENT_REQUIRED. */
export function answer(
  draft: Draft,
  personId: string,
  { taskId, answer: text }: Extract<CaseEvent, { type: 'Answered' }>,
): Refusal | null {
  const { state, incoming } = draft;
  const task = findTask(state, taskId);
  if (!task) return refuse('NOT_FOUND', 'There is no such task').refusal;
  if (task.holderId !== personId) {
    return refuse('NOT_YOUR_TASK', 'The task belongs to somebody else', { data: { holder: task.holderId } }).refusal;
  }
  const question = state.questions.find(({ id }) => id === task.questionId);
  if (task.kind !== 'answer' || !question) return refuse('NOT_YOUR_TURN', 'This task is not about a question').refusal;
  if (task.state === 'done') {
    const decidedBy = { person: personId, at: task.closedAt ?? '', outcome: 'answered' };
    return refuse('ALREADY_DECIDED', 'It has been answered', { data: { decidedBy } }).refusal;
  }
  if (task.state !== 'open') {
    return refuse('STALE_TASK', 'Nobody waits for the answer any more', { data: { because: task.closedBecause ?? '' } })
      .refusal;
  }
  if (text.trim() === '') return refuse('COMMENT_REQUIRED', 'The answer is empty').refusal;

  Object.assign(question, { answer: text, answeredBy: personId, answeredAt: incoming.at });
  task.outcome = 'answered';
  closeTask(draft, task, 'done', 'done');
  const { onBehalfOf, stageId } = task;
  note(draft, 'answered', {
    actor: { kind: 'person', id: personId, ...(onBehalfOf !== undefined && { onBehalfOf }) },
    comment: text,
    ...(stageId !== undefined && { stage: stageId }),
    detail: { questionId: question.id, to: question.askedBy, tell: [question.askedBy] },
  });
  goOnWhenAnswered(draft, question);
  return null;
}
