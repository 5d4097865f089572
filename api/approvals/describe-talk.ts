/** What is said and told around a case: questions with their answers, and who was informed. */
import type { z } from 'zod';
import { questionsOf, type CaseState } from '../../domain/approvals';
import type { Copy } from '../../prisma/generated/client';
import { refTo } from '../shared/names';
import type { copyView, questionView } from './contract-case';

type Names = (id: string) => string;
export type QuestionView = z.input<typeof questionView>;

/** All questions of the case, oldest first: whoever may see the case may read them, as the trail holds them too. */
export function describeQuestions(state: CaseState, readerId: string, names: Names): QuestionView[] {
  return questionsOf(state, readerId).map((question) => ({
    id: question.id,
    askedBy: refTo(names, question.askedBy),
    to: refTo(names, question.toUserId),
    question: question.question,
    askedAt: question.askedAt,
    pauses: question.state === 'open' && pausesIts(state, question.id),
    ...(question.answer === undefined ? {} : { answer: question.answer }),
    ...(question.answeredBy === undefined ? {} : { answeredBy: refTo(names, question.answeredBy) }),
    ...(question.answeredAt === undefined ? {} : { answeredAt: question.answeredAt }),
    ...(question.state === 'closed' ? { closedAt: closedAt(state, question.id) } : {}),
    ...(question.answerTaskId === undefined ? {} : { answerTaskId: question.answerTaskId }),
  }));
}

function pausesIts(state: CaseState, questionId: string): boolean {
  const taskId = state.questions.find(({ id }) => id === questionId)?.taskId;
  const task = state.tasks.find(({ id }) => id === taskId);
  return task?.state === 'open' && task.pauses.some(({ to, why }) => to === undefined && why === 'question');
}

function closedAt(state: CaseState, questionId: string): string | undefined {
  return state.questions.find(({ id }) => id === questionId)?.closedAt;
}

/**
 * Who was informed: everybody who sees the case knows. Whether it was read is for who sent it out (the submitter,
 * administrators) and for whose copy it is.
 */
export function describeCopies(
  rows: readonly Copy[],
  names: Names,
  reader: { id: string; seesReading: boolean },
): z.input<typeof copyView>[] {
  return rows.map((row) => ({
    id: row.id,
    person: refTo(names, row.userId),
    on: row.on as z.input<typeof copyView>['on'],
    ...(row.stageId === null ? {} : { stage: row.stageId }),
    at: row.at.toISOString(),
    ...(row.readAt && (reader.seesReading || row.userId === reader.id) ? { readAt: row.readAt.toISOString() } : {}),
  }));
}
