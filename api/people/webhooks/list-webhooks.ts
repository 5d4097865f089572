import { z } from 'zod';
import { within } from '../../shared/abilities';
import { route } from '../../shared/route';
import { webhookView } from '../contract';
import { describeWebhooks } from './describe';

/** The addresses that are told of events now. */
export const listWebhooks = route({
  method: 'get',
  path: '/webhooks',
  name: 'listWebhooks',
  tag: 'people',
  summary: 'Other systems that are told of events',
  permission: { action: 'read', subject: 'Webhook' },
  key: 'none',
  answers: { 200: z.object({ items: z.array(webhookView) }) },
  async handle({ deps, me }) {
    const rows = await deps.database.webhook.findMany({
      where: { AND: [within(me.ability, 'read', 'Webhook'), { endedAt: null }] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    return { status: 200, body: { items: await describeWebhooks(deps, rows) } };
  },
});
