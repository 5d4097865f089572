/** A case as one reader sees it: what is decided, how far it is, and what they may do. */
import type { z } from 'zod';
import { operationsOf, type CaseState, type TaskOperation } from '../../domain/approvals';
import type { ApiDeps } from '../shared/deps';
import { loadNames, refTo } from '../shared/names';
import type { SignedIn } from '../shared/signed-in';
import type { caseView } from './contract-case';
import { describeStages } from './describe-stages';
import { describeSubject, hiddenFields } from './describe-subject';
import type { LoadedCase } from './load-case';

export interface DescribedCase {
  view: z.input<typeof caseView>;
  /** What this reader does not see, for the trail beside it. */
  hidden: string[];
}

/** One query, for the names. */
export async function describeCase(
  deps: Pick<ApiDeps, 'database'>,
  me: SignedIn,
  loaded: LoadedCase,
): Promise<DescribedCase> {
  const { state, row, seesCosts } = loaded;
  const names = await loadNames(deps, peopleIn(state));
  const hidden = hiddenFields(state, { id: me.id, seesCosts });
  return {
    hidden,
    view: {
      id: state.id,
      definitionKey: state.definition.key,
      definitionVersion: state.definition.version,
      definitionTitle: state.definition.title,
      title: row.title,
      subjectKind: state.subjectKind,
      subjectId: state.subjectId,
      ownerId: state.ownerId,
      submitter: refTo(names, state.submitterId),
      status: state.status,
      ...(state.outcome ? { outcome: state.outcome } : {}),
      round: state.round,
      subjectRevision: state.revisions.at(-1)?.number ?? 1,
      subject: describeSubject(state, me.id, hidden),
      stages: describeStages(state, names),
      incidents: state.incidents.map(({ why, detail, since, stageId, blockId }) => ({
        ...{ why, detail, since },
        ...((stageId ?? blockId) === undefined ? {} : { stage: stageId ?? blockId }),
      })),
      startedAt: state.startedAt,
      ...(state.endedAt ? { endedAt: state.endedAt } : {}),
      operations: myOperations(state, me),
      openTasks: state.tasks
        .filter((task) => task.state === 'open')
        .map((task) => ({
          id: task.id,
          kind: task.kind,
          holder: refTo(names, task.holderId),
          ...(task.stageId ? { stage: task.stageId } : {}),
          version: task.version,
        })),
    },
  };
}

/** What this person may do with the case, or with one task of it, now. */
export function myOperations(state: CaseState, me: SignedIn, taskId?: string): TaskOperation[] {
  return operationsOf(state, me.id, {
    isAdmin: me.roles.some((held) => held.role === 'admin'),
    ...(taskId ? { taskId } : {}),
  });
}

function peopleIn(state: CaseState): string[] {
  return [
    state.submitterId,
    ...state.seats.flatMap((seat) =>
      [seat.holderId, seat.onBehalfOf ?? [], seat.vote?.by.kind === 'person' ? seat.vote.by.id : []].flat(),
    ),
    ...state.tasks.map((task) => task.holderId),
  ];
}
