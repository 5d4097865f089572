/** 抄送我的: cases that I was informed of, newest first, and how many of them I have not read. */
import { z } from 'zod';
import { within } from '../shared/abilities';
import { cutPage, pageQuery, readCursor } from '../shared/paging';
import { route } from '../shared/route';
import { copyPage } from './contract';
import { loadDefinitionTitles } from './definition-titles';
import { describeCases, withOpenTasks } from './describe-cases';

export const listCopies = route({
  method: 'get',
  path: '/copies',
  name: 'listCopies',
  tag: 'cases',
  summary: 'Copied to me, newest first',
  permission: { action: 'read', subject: 'Copy' },
  key: 'none',
  query: z.strictObject({ ...pageQuery, unread: z.enum(['true', 'false']).default('false') }),
  answers: { 200: copyPage },
  async handle({ deps, me, query }) {
    const after = readCursor(query.after, ['instant', 'text']);
    const [at, id] = after ?? [];
    const mine = within(me.ability, 'read', 'Copy');
    const [found, unread] = await Promise.all([
      deps.database.copy.findMany({
        where: {
          AND: [
            mine,
            query.unread === 'true' ? { readAt: null } : {},
            after ? { OR: [{ at: { lt: at ?? '' } }, { at: at ?? '', id: { lt: id ?? '' } }] } : {},
          ],
        },
        include: { case: { include: withOpenTasks } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: query.limit + 1,
      }),
      deps.database.copy.count({ where: { AND: [mine, { readAt: null }] } }),
    ]);
    const { rows, next } = cutPage(found, query.limit, (row) => [row.at.toISOString(), row.id]);
    const cases = rows.map((row) => row.case);
    const [summaries, titles] = await Promise.all([
      describeCases(deps, me.id, cases),
      loadDefinitionTitles(deps, cases),
    ]);
    const items = rows.map((row, index) => {
      const stageTitle = row.stageId === null ? undefined : titles(row.case).stages.get(row.stageId);
      return {
        id: row.id,
        on: row.on,
        ...(stageTitle ? { stageTitle } : {}),
        at: row.at.toISOString(),
        ...(row.readAt ? { readAt: row.readAt.toISOString() } : {}),
        case: summaries[index],
      };
    });
    return { status: 200, body: { items, next, unread } };
  },
});
