/** What I was told, newest first, and how much of it I have not read. */
import { z } from 'zod';
import { within } from '../../shared/abilities';
import { cutPage, pageQuery, readCursor } from '../../shared/paging';
import { problem } from '../../shared/problem';
import { route } from '../../shared/route';
import { notificationPage } from '../contract';
import { describeNotifications } from './describe-notifications';

export const listNotifications = route({
  method: 'get',
  path: '/notifications',
  name: 'listNotifications',
  tag: 'people',
  summary: 'What I was told, newest first',
  permission: { action: 'read', subject: 'Notification' },
  key: 'none',
  query: z.strictObject({ ...pageQuery, unread: z.enum(['true', 'false']).default('false') }),
  answers: { 200: notificationPage },
  async handle({ deps, me, query }) {
    const mine = within(me.ability, 'read', 'Notification');
    const [found, unread] = await Promise.all([
      deps.database.notification.findMany({
        where: { AND: [mine, query.unread === 'true' ? { readAt: null } : {}, olderThan(query.after)] },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: query.limit + 1,
      }),
      deps.database.notification.count({ where: { AND: [mine, { readAt: null }] } }),
    ]);
    const { rows, next } = cutPage(found, query.limit, (row) => [row.at.toISOString(), String(row.id)]);
    return { status: 200, body: { items: await describeNotifications(deps, me, rows), next, unread } };
  },
});

function olderThan(cursor: string | undefined) {
  const [at, text] = readCursor(cursor, ['instant', 'text']) ?? [];
  if (at === undefined) return {};
  if (at === null || !/^\d{1,18}$/.test(text ?? '')) throw problem('INVALID', 'The cursor is not one of this list');
  return { OR: [{ at: { lt: at } }, { at, id: { lt: BigInt(text ?? '') } }] };
}
