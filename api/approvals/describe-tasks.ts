/** Rows of the inbox as the API shows them: with names, titles and the client. */
import type { z } from 'zod';
import type { Case, Task } from '../../prisma/generated/client';
import type { ApiDeps } from '../shared/deps';
import { loadNames, refTo } from '../shared/names';
import type { taskSummary } from './contract';
import { loadClientRefs } from '../clients/load-client-refs';
import { loadDefinitionTitles } from './definition-titles';
import { shownFacts } from './shown-facts';

export type TaskRow = Task & { case: Case };
export type TaskSummary = z.input<typeof taskSummary>;

/** Three queries, whatever the number of rows; keeps their order. */
export async function describeTasks(deps: Pick<ApiDeps, 'database'>, rows: readonly TaskRow[]): Promise<TaskSummary[]> {
  const [names, titles, clients] = await Promise.all([
    loadNames(
      deps,
      rows.flatMap((row) => [row.case.submitterId, ...(row.onBehalfOf ? [row.onBehalfOf] : [])]),
    ),
    loadDefinitionTitles(
      deps,
      rows.map((row) => row.case),
    ),
    loadClientRefs(
      deps,
      rows.map((row) => row.case.clientId),
    ),
  ]);
  return rows.map((row): TaskSummary => {
    const known = titles(row.case);
    const { title, stages } = known;
    const stageTitle = row.stageId === null ? undefined : stages.get(row.stageId);
    return {
      id: row.id,
      caseId: row.caseId,
      kind: row.kind as TaskSummary['kind'],
      state: row.state as TaskSummary['state'],
      title: row.case.title,
      definitionKey: row.case.definitionKey,
      definitionTitle: title,
      ...(stageTitle ? { stageTitle } : {}),
      subjectKind: row.case.subjectKind,
      subjectId: row.case.subjectId,
      ...shownFacts(row.case, known, clients, {
        stageId: row.stageId ?? undefined,
        submitted: row.holderId === row.case.submitterId,
        decides: row.kind === 'decide' || row.kind === 'opinion',
      }),
      submitter: refTo(names, row.case.submitterId),
      ...(row.onBehalfOf === null ? {} : { onBehalfOf: refTo(names, row.onBehalfOf) }),
      openedAt: row.openedAt.toISOString(),
      dueAt: row.dueAt?.toISOString() ?? null,
      provisional: row.provisional,
      ...(row.overdueSince ? { overdueSince: row.overdueSince.toISOString() } : {}),
      remindersSent: row.remindersSent,
      ...(row.onHold === null ? {} : { onHold: row.onHold as NonNullable<TaskSummary['onHold']> }),
      ...(row.pausedSince ? { pausedSince: row.pausedSince.toISOString() } : {}),
      caseStatus: row.case.status as TaskSummary['caseStatus'],
      ...(row.outcome === null ? {} : { outcome: row.outcome }),
      ...(row.closedAt ? { closedAt: row.closedAt.toISOString() } : {}),
    };
  });
}
