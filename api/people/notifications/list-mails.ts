/** Mails that did not get through, newest first: those that were given up, or those that are tried again. */
import { z } from 'zod';
import { mailMode } from '../../../activities/people/delivery/mail-mode';
import { within } from '../../shared/abilities';
import { cutPage, pageQuery, readCursor } from '../../shared/paging';
import { route } from '../../shared/route';
import { mailPage } from '../contract';
import { describeMails } from './describe-mails';

export const listMails = route({
  method: 'get',
  path: '/mails',
  name: 'listMails',
  tag: 'people',
  summary: 'Mails that did not get through, newest first',
  description: '`failed` were given up; `waiting` are tried again by themselves.',
  permission: { action: 'read', subject: 'Mail' },
  key: 'none',
  query: z.strictObject({ ...pageQuery, state: z.enum(['failed', 'waiting']).default('failed') }),
  answers: { 200: mailPage },
  async handle({ deps, me, query }) {
    const after = readCursor(query.after, ['instant', 'text']);
    const [at, id] = after ?? [];
    const [found, mode] = await Promise.all([
      deps.database.mail.findMany({
        where: {
          AND: [
            within(me.ability, 'read', 'Mail'),
            { state: query.state, attempts: { gt: 0 } },
            after ? { OR: [{ createdAt: { lt: at ?? '' } }, { createdAt: at ?? '', id: { lt: id ?? '' } }] } : {},
          ],
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: query.limit + 1,
      }),
      mailMode(deps.database),
    ]);
    const { rows, next } = cutPage(found, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
    return {
      status: 200,
      body: { items: await describeMails(deps.database, rows), next, on: mode === 'sent', kept: mode === 'kept' },
    };
  },
});
