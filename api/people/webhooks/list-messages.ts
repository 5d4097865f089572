/** Messages that did not get through, newest first: those that were given up, or those that are tried again. */
import { z } from 'zod';
import { within } from '../../shared/abilities';
import { cutPage, pageQuery, readCursor } from '../../shared/paging';
import { route } from '../../shared/route';
import { webhookMessagePage } from '../contract';
import { describeMessage } from './describe';

export const listWebhookMessages = route({
  method: 'get',
  path: '/webhook-messages',
  name: 'listWebhookMessages',
  tag: 'people',
  summary: 'Messages to other systems that did not get through, newest first',
  description: '`failed` were given up; `waiting` are tried again by themselves.',
  permission: { action: 'read', subject: 'Webhook' },
  key: 'none',
  query: z.strictObject({ ...pageQuery, state: z.enum(['failed', 'waiting']).default('failed') }),
  answers: { 200: webhookMessagePage },
  async handle({ deps, me, query }) {
    const after = readCursor(query.after, ['instant', 'text']);
    const [at, id] = after ?? [];
    const found = await deps.database.webhookMessage.findMany({
      where: {
        AND: [
          { webhook: within(me.ability, 'read', 'Webhook') },
          { state: query.state, attempts: { gt: 0 } },
          after ? { OR: [{ createdAt: { lt: at ?? '' } }, { createdAt: at ?? '', id: { lt: id ?? '' } }] } : {},
        ],
      },
      include: { webhook: { select: { url: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    const { rows, next } = cutPage(found, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { status: 200, body: { items: rows.map(describeMessage), next } };
  },
});
