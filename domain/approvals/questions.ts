/** 询问: the questions of a case. Only reads. */
import type { CaseState, Question } from './types';

/** Neither answered nor closed. */
export function openQuestions(state: CaseState): Question[] {
  return state.questions.filter(({ answeredAt, closedAt }) => answeredAt === undefined && closedAt === undefined);
}
