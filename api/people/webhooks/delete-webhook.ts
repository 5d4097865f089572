import { z } from 'zod';
import { within } from '../../shared/abilities';
import { problem } from '../../shared/problem';
import { route } from '../../shared/route';
import { audit } from '../audit';

/** The other system is told of nothing more; what waits for it is not sent. Twice is as good as once. */
export const deleteWebhook = route({
  method: 'delete',
  path: '/webhooks/{id}',
  name: 'deleteWebhook',
  tag: 'people',
  summary: 'Tell another system of nothing more',
  permission: { action: 'delete', subject: 'Webhook' },
  key: 'none',
  params: z.object({ id: z.string().max(64) }),
  answers: { 204: null },
  async handle({ deps, me, params, correlationId }) {
    const now = deps.clock();
    await deps.database.$transaction(async (tx) => {
      const row = await tx.webhook.findFirst({
        where: { AND: [within(me.ability, 'delete', 'Webhook'), { id: params.id }] },
      });
      if (!row) throw problem('NOT_FOUND', 'No such webhook');
      const { count } = await tx.webhook.updateMany({ where: { id: row.id, endedAt: null }, data: { endedAt: now } });
      if (count === 0) return;
      const ended = { action: 'WebhookEnded', entity: 'Webhook', entityId: row.id };
      await audit(tx, { at: now, actorId: me.id, ...ended, correlationId });
    });
    return { status: 204 };
  },
});
