/** A question ends: with its answer, or without one because nobody waits for it any more or nobody is there to answer. */
import { findTask } from '../lookup';
import { isPausedBy } from '../pauses';
import { openQuestions } from '../questions';
import type { Question } from '../types';
import { engine, note, type Draft } from './draft';
import { endPause, replanTimes } from './pause-task';
import { shutTask } from './shut-task';

/** Without an answer. `because` is said to whoever asked; without it they know why (they decided, the round ended). */
export function closeQuestion(draft: Draft, question: Question, because?: string): void {
  // One that hung on another has been closed with it.
  if (question.closedAt !== undefined) return;
  question.closedAt = draft.incoming.at;
  const task = findTask(draft.state, question.answerTaskId);
  if (task?.state === 'open') shutTask(draft, task, 'cancelled', 'questionClosed');
  const { id: questionId, toUserId: to, askedBy } = question;
  note(draft, 'questionClosed', {
    actor: engine,
    ...(task?.stageId !== undefined && { stage: task.stageId }),
    detail: { questionId, to, ...(because !== undefined && { because, tell: [askedBy] }) },
  });
  goOnWhenAnswered(draft, question);
  closeQuestionsAbout(draft, question.answerTaskId);
}

/** Nobody needs the answers any more: the task about which they were asked is over. */
export function closeQuestionsAbout(draft: Draft, taskId: string): void {
  for (const question of openQuestions(draft.state)) {
    if (question.taskId === taskId) closeQuestion(draft, question);
  }
}

/** The task of whoever asked goes on once none of its questions is open. */
export function goOnWhenAnswered(draft: Draft, { taskId }: Question): void {
  const task = findTask(draft.state, taskId);
  if (!task || task.state !== 'open' || !isPausedBy(task, 'question')) return;
  if (openQuestions(draft.state).some((other) => other.taskId === task.id)) return;
  endPause(draft, task, 'question');
  replanTimes(draft, [task]);
}
