/** The approvals that a job asked for, newest first, with whom they wait for. */
import { loadDefinitionTitles } from '../approvals/definition-titles';
import type { ApiDeps } from '../shared/deps';
import { loadNames, refTo } from '../shared/names';

export async function describeJobCases(deps: Pick<ApiDeps, 'database'>, processId: string) {
  const rows = await deps.database.case.findMany({
    where: { ownerId: processId },
    include: {
      tasks: { where: { state: 'open' }, select: { holderId: true }, orderBy: [{ openedAt: 'asc' }, { id: 'asc' }] },
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  });
  const [names, titles] = await Promise.all([
    loadNames(
      deps,
      rows.flatMap((row) => row.tasks.map((task) => task.holderId)),
    ),
    loadDefinitionTitles(deps, rows),
  ]);
  return rows.map((row) => ({
    id: row.id,
    definitionKey: row.definitionKey,
    title: titles(row).title,
    status: row.status,
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    startedAt: row.startedAt.toISOString(),
    waitingFor: [...new Set(row.tasks.map((task) => task.holderId))].map((id) => refTo(names, id)),
  }));
}
