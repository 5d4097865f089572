/** 我发起的 and what else I may see, for administrators everything: cases by what they are, newest first. */
import { z } from 'zod';
import type { Prisma } from '../../prisma/generated/client';
import { cutPage, pageQuery, readCursor } from '../shared/paging';
import { route } from '../shared/route';
import { casePage, caseStatus } from './contract';
import { describeCases, withOpenTasks } from './describe-cases';
import { visibleCases } from './visible-cases';

const flag = z.enum(['true', 'false']).default('false');

export const listCases = route({
  method: 'get',
  path: '/cases',
  name: 'listCases',
  tag: 'cases',
  summary: 'Cases, newest first',
  description:
    'With `mine=true` those that I asked for, else all that I may see (administrators: all). `person` is who submitted one or holds an open task of it; `incident` are those that an administrator has to solve, suspended ones included.',
  permission: { action: 'read', subject: 'Case' },
  key: 'none',
  query: z.strictObject({
    ...pageQuery,
    mine: flag,
    status: caseStatus.optional(),
    open: flag,
    definition: z.string().min(1).max(64).optional(),
    client: z.string().min(1).max(64).optional(),
    person: z.string().min(1).max(64).optional(),
    overdue: flag,
    incident: flag,
  }),
  answers: { 200: casePage },
  async handle({ deps, me, query }) {
    const { status, definition, client, person } = query;
    const after = readCursor(query.after, ['instant', 'text']);
    const [startedAt, id] = after ?? [];
    const wanted: Prisma.CaseWhereInput[] = [
      query.mine === 'true' ? { submitterId: me.id } : await visibleCases(deps, me),
      status ? { status } : {},
      query.open === 'true' ? { status: { not: 'ended' } } : {},
      definition ? { definitionKey: definition } : {},
      client ? { clientId: client } : {},
      person ? { OR: [{ submitterId: person }, { tasks: { some: { state: 'open', holderId: person } } }] } : {},
      query.overdue === 'true' ? { tasks: { some: { state: 'open', overdueSince: { not: null } } } } : {},
      query.incident === 'true' ? { tasks: { some: { state: 'open', kind: 'incident' } } } : {},
      after
        ? { OR: [{ startedAt: { lt: startedAt ?? '' } }, { startedAt: startedAt ?? '', id: { lt: id ?? '' } }] }
        : {},
    ];
    const found = await deps.database.case.findMany({
      where: { AND: wanted },
      include: withOpenTasks,
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    const { rows, next } = cutPage(found, query.limit, (row) => [row.startedAt.toISOString(), row.id]);
    return { status: 200, body: { items: await describeCases(deps, me.id, rows), next } };
  },
});
