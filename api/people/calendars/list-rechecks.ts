import { z } from 'zod';
import { cutPage, pageQuery, readCursor } from '../../shared/paging';
import { route } from '../../shared/route';
import { recheckPage } from '../contract';
import { describeRecheck } from './describe-recheck';

/** What made open cases look again, latest first. */
export const listRechecks = route({
  method: 'get',
  path: '/rechecks',
  name: 'listRechecks',
  tag: 'people',
  summary: 'Rechecks of the open cases, latest first',
  permission: { action: 'read', subject: 'RecheckRun' },
  key: 'none',
  query: z.strictObject(pageQuery),
  answers: { 200: recheckPage },
  async handle({ deps, query }) {
    const after = readCursor(query.after, ['instant', 'text']);
    const [at, id] = [after?.[0] ?? '', after?.[1] ?? ''];
    const found = await deps.database.recheckRun.findMany({
      where: after ? { OR: [{ startedAt: { lt: at } }, { startedAt: at, id: { lt: id } }] } : {},
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    const { rows, next } = cutPage(found, query.limit, (row) => [row.startedAt.toISOString(), row.id]);
    return { status: 200, body: { items: rows.map(describeRecheck), next } };
  },
});
