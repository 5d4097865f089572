/** Rows of lists of cases as the API shows them: with names, titles, the client and whom they wait for. */
import type { z } from 'zod';
import type { Prisma } from '../../prisma/generated/client';
import { loadClientRefs } from '../clients/load-client-refs';
import type { ApiDeps } from '../shared/deps';
import { loadNames, refTo } from '../shared/names';
import type { caseSummary } from './contract';
import { loadDefinitionTitles } from './definition-titles';
import { shownFacts } from './shown-facts';

/** What has to be read beside a case's row to describe it. */
export const withOpenTasks = {
  tasks: { where: { state: 'open' }, select: { holderId: true, dueAt: true, overdueSince: true } },
} satisfies Prisma.CaseInclude;

export type CaseRow = Prisma.CaseGetPayload<{ include: typeof withOpenTasks }>;
export type CaseSummary = z.input<typeof caseSummary>;

/** As this reader may see them: three queries, whatever the number of rows; keeps their order. */
export async function describeCases(
  deps: Pick<ApiDeps, 'database'>,
  readerId: string,
  rows: readonly CaseRow[],
): Promise<CaseSummary[]> {
  const [names, titles, clients] = await Promise.all([
    loadNames(
      deps,
      rows.flatMap((row) => [row.submitterId, ...row.tasks.map((task) => task.holderId)]),
    ),
    loadDefinitionTitles(deps, rows),
    loadClientRefs(
      deps,
      rows.map((row) => row.clientId),
    ),
  ]);
  return rows.map((row): CaseSummary => {
    const known = titles(row);
    const overdueSince = earliest(row.tasks.map((task) => task.overdueSince));
    return {
      id: row.id,
      definitionKey: row.definitionKey,
      definitionTitle: known.title,
      title: row.title,
      subjectKind: row.subjectKind,
      subjectId: row.subjectId,
      ownerId: row.ownerId,
      ...shownFacts(row, known, clients, { submitted: row.submitterId === readerId }),
      submitter: refTo(names, row.submitterId),
      status: row.status as CaseSummary['status'],
      ...(row.outcome === null ? {} : { outcome: row.outcome }),
      round: row.round,
      waitingFor: [...new Set(row.tasks.map((task) => task.holderId))].map((id) => refTo(names, id)),
      dueAt: earliest(row.tasks.map((task) => task.dueAt)),
      ...(overdueSince === null ? {} : { overdueSince }),
      startedAt: row.startedAt.toISOString(),
      ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
    };
  });
}

function earliest(dates: readonly (Date | null)[]): string | null {
  return (
    dates
      .flatMap((date) => date?.toISOString() ?? [])
      .sort()
      .at(0) ?? null
  );
}
