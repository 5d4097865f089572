/** What one task shows beside its row and its case: what holds it, whom it was shared with, what may be done and whereto. */
import type { z } from 'zod';
import {
  findStage,
  holdView,
  opinionsOf,
  returnTargets,
  signerKindsOf,
  signersOf,
  stageViews,
  whyOfTask,
  type CaseState,
  type Task,
} from '../../domain/approvals';
import type { ApiDeps } from '../shared/deps';
import { refTo } from '../shared/names';
import type { SignedIn } from '../shared/signed-in';
import type { taskView } from './contract-task';
import { myOperations, type DescribedCase } from './describe-case';
import { describeDelegations } from './describe-delegations';
import { outputFieldsOf } from './describe-outputs';
import { describeSeat } from './describe-stages';
import type { TaskSummary } from './describe-tasks';
import { requiredComments } from './required-comments';

type TaskView = z.input<typeof taskView>;

/** One query, for what was said about opinions. The trail is the caller's. */
export async function describeTask(
  deps: Pick<ApiDeps, 'database'>,
  me: SignedIn,
  state: CaseState,
  task: Task,
  { view, names, reader }: DescribedCase,
): Promise<Omit<TaskView, keyof TaskSummary | 'trail'>> {
  const operations = myOperations(state, me, task.id);
  const stage = findStage(state.definition, task.stageId);
  const hold = holdView(state, task);
  const claim = view.stages.find(({ id }) => id === task.stageId)?.claim;
  const seats = new Map(stageViews(state).flatMap((one) => one.seats.map((seat) => [seat.id, seat])));
  const mine = new Set(state.questions.filter(({ taskId }) => taskId === task.id).map(({ id }) => id));
  const question = view.questions.find(({ id }) => id === task.questionId);
  return {
    version: task.version,
    subjectRevision: view.subjectRevision,
    ...(task.seatId === undefined ? {} : { seatId: task.seatId }),
    why: whyOfTask(state, task.id),
    requireComment: requiredComments(state, task.stageId ?? null),
    operations,
    ...(hold ? { hold: { ...hold, waitsFor: hold.waitsFor.map((id) => refTo(names, id)) } } : {}),
    ...(claim ? { claim } : {}),
    pauses: task.pauses,
    returnTargets: operations.includes('return') ? returnTargets(state, task) : [],
    outputs: task.kind === 'decide' && stage ? outputFieldsOf(state, stage, reader.hidden) : [],
    signers: signersOf(state, task).flatMap(({ id }) => {
      const seat = seats.get(id);
      return seat ? [describeSeat(state, seat, names, reader)] : [];
    }),
    signerKinds: operations.includes('addSigner') ? signerKindsOf(state, task) : [],
    delegations: await describeDelegations(deps, state, opinionsOf(state, task), names),
    ...(question ? { question } : {}),
    questions: view.questions.filter(({ id }) => mine.has(id)),
    case: view,
  };
}
