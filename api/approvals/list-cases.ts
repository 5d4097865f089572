/** Cases that I submitted, or all that I may see; newest first. */
import { z } from 'zod';
import { loadClientRefs } from '../clients/load-client-refs';
import { loadNames, refTo } from '../shared/names';
import { cutPage, pageQuery, readCursor } from '../shared/paging';
import { route } from '../shared/route';
import { casePage } from './contract';
import { loadDefinitionTitles } from './definition-titles';
import { visibleCases } from './visible-cases';

export const listCases = route({
  method: 'get',
  path: '/cases',
  name: 'listCases',
  tag: 'cases',
  summary: 'Cases, newest first',
  description: 'With `mine=true` those that I asked for, else all that I may see.',
  permission: { action: 'read', subject: 'Case' },
  key: 'none',
  query: z.strictObject({
    ...pageQuery,
    mine: z.enum(['true', 'false']).default('false'),
    status: z.enum(['running', 'returned', 'incident', 'ended']).optional(),
  }),
  answers: { 200: casePage },
  async handle({ deps, me, query }) {
    const after = readCursor(query.after, ['instant', 'text']);
    const found = await deps.database.case.findMany({
      where: {
        AND: [
          query.mine === 'true' ? { submitterId: me.id } : await visibleCases(deps, me),
          query.status ? { status: query.status } : {},
          after
            ? { OR: [{ startedAt: { lt: after[0] ?? '' } }, { startedAt: after[0] ?? '', id: { lt: after[1] ?? '' } }] }
            : {},
        ],
      },
      include: { tasks: { where: { state: 'open' }, select: { holderId: true } } },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    const { rows, next } = cutPage(found, query.limit, (row) => [row.startedAt.toISOString(), row.id]);
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
    const items = rows.map((row) => {
      const client = clients(row.clientId);
      return {
        id: row.id,
        definitionKey: row.definitionKey,
        definitionTitle: titles(row).title,
        title: row.title,
        subjectKind: row.subjectKind,
        subjectId: row.subjectId,
        ownerId: row.ownerId,
        ...(client ? { client } : {}),
        ...(row.amountFen === null ? {} : { amountFen: Number(row.amountFen) }),
        submitter: refTo(names, row.submitterId),
        status: row.status,
        ...(row.outcome === null ? {} : { outcome: row.outcome }),
        round: row.round,
        waitingFor: [...new Set(row.tasks.map((task) => task.holderId))].map((id) => refTo(names, id)),
        startedAt: row.startedAt.toISOString(),
        ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
      };
    });
    return { status: 200, body: { items, next } };
  },
});
