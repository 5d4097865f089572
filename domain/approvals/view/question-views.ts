/** The questions of a case as people read them. */
import type { Instant } from '../../shared/process';
import { findTask } from '../lookup';
import type { CaseState } from '../types';

export interface QuestionView {
  id: string;
  askedBy: string;
  toUserId: string;
  question: string;
  askedAt: Instant;
  /** `closed`: nobody waits for an answer any more. */
  state: 'open' | 'answered' | 'closed';
  answer?: string;
  /** Who answered, when that was a substitute of whoever was asked as well. */
  answeredBy?: string;
  answeredAt?: Instant;
  /** The stage whose clock may wait for it. */
  stage?: string;
  /** The task through which this person answers it now. */
  answerTaskId?: string;
}

/** All questions in the order in which they were asked; `personId` reads them. */
export function questionsOf(state: CaseState, personId: string): QuestionView[] {
  return state.questions.map(({ taskId, answerTaskId, closedAt, ...question }) => {
    const task = findTask(state, answerTaskId);
    const stage = findTask(state, taskId)?.stageId;
    const isMine = task?.state === 'open' && task.holderId === personId;
    return {
      ...question,
      state: question.answeredAt !== undefined ? 'answered' : closedAt !== undefined ? 'closed' : 'open',
      ...(stage !== undefined && { stage }),
      ...(isMine && { answerTaskId }),
    };
  });
}
