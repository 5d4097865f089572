/** Whoever was asked gets an entry in their inbox; later looks may find that somebody else answers, or nobody. */
import type { Refusal } from '../../shared/refusal';
import { findTask, runOf, stageOfRun } from '../lookup';
import { openQuestions } from '../questions';
import type { AddresseePlan, CaseCommand, Question, Task } from '../types';
import { closeQuestion } from './close-question';
import { engine, nextId, note, type Draft } from './draft';
import { moveTask } from './give-seat';
import { openPlainTask } from './open-task';
import { pauseTask, replanTimes } from './pause-task';

type Asked = Extract<CaseCommand, { type: 'PlanAddressee' }>;

/** Refuses what the plan refuses; a question that was asked before is closed instead, and its asker told. */
export function applyAddresseePlan(draft: Draft, asked: Asked, plan: AddresseePlan): Refusal | null {
  if (asked.questionId !== undefined) {
    const question = openQuestions(draft.state).find(({ id }) => id === asked.questionId);
    if (question) lookAgain(draft, question, plan);
    return null;
  }
  if (plan.result === 'refused') return plan.refusal;
  openQuestion(draft, asked, plan);
  return null;
}

function openQuestion(
  draft: Draft,
  { byId, taskId, toUserId, question: text }: Asked,
  { holderId, onBehalfOf }: Extract<AddresseePlan, { result: 'granted' }>,
): void {
  const { state, incoming } = draft;
  const own = findTask(state, taskId);
  const question: Question = {
    id: nextId(draft, 'q'),
    askedBy: byId,
    ...(own && { taskId: own.id }),
    answerTaskId: '',
    toUserId,
    question: text,
    askedAt: incoming.at,
  };
  const task = openPlainTask(draft, 'answer', holderId);
  question.answerTaskId = task.id;
  task.questionId = question.id;
  if (own?.stageId !== undefined) task.stageId = own.stageId;
  if (onBehalfOf !== undefined) task.onBehalfOf = onBehalfOf;
  state.questions.push(question);
  note(draft, 'asked', {
    actor: { kind: 'person', id: byId },
    comment: text,
    ...(own?.stageId !== undefined && { stage: own.stageId }),
    detail: { questionId: question.id, to: toUserId, taskId: task.id, tell: [holderId] },
  });
  if (own && waitsForAnswers(draft, own)) {
    pauseTask(draft, own, 'question');
    replanTimes(draft, [own]);
  }
}

/** `pause: question`: the clock of whoever decides stands still until they have their answers. */
function waitsForAnswers(draft: Draft, task: Task): boolean {
  const run = runOf(draft.state, task.stageId);
  return task.kind === 'decide' && run !== null && stageOfRun(draft.state, run).pause === 'question';
}

function lookAgain(draft: Draft, question: Question, plan: AddresseePlan): void {
  if (plan.result === 'refused') {
    closeQuestion(draft, question, plan.refusal.code === 'NOT_FOUND' ? 'unknown' : 'inactive');
    return;
  }
  const task = findTask(draft.state, question.answerTaskId);
  if (task?.state !== 'open' || task.holderId === plan.holderId) return;
  const { stageId: stage, holderId: from } = task;
  moveTask(task, plan);
  const detail = { questionId: question.id, taskId: task.id, from, to: plan.holderId, tell: [plan.holderId] };
  note(draft, 'seatMoved', { actor: engine, ...(stage !== undefined && { stage }), detail });
}
