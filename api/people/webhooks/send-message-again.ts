/** A message that was given up is tried again, with all its attempts. One that waits or was taken is left as it is. */
import { z } from 'zod';
import { requestWake } from '../../../activities/people/request-wake';
import { within } from '../../shared/abilities';
import { plainWrite } from '../../shared/plain-write';
import { problem } from '../../shared/problem';
import { route } from '../../shared/route';
import { audit } from '../audit';
import { webhookMessage } from '../contract';
import { wakeNow } from '../wakes';
import { describeMessage } from './describe';

export const sendWebhookAgain = route({
  method: 'post',
  path: '/webhook-messages/{id}/sending',
  name: 'sendWebhookAgain',
  tag: 'people',
  summary: 'Send a message to another system again that was given up',
  permission: { action: 'change', subject: 'Webhook' },
  key: 'plain',
  params: z.object({ id: z.string().max(64) }),
  answers: { 200: webhookMessage },
  async handle({ deps, me, params, key, correlationId }) {
    const write = { route: 'sendWebhookAgain', actorId: me.id, key, asked: params, correlationId } as const;
    await plainWrite(deps, { ...write, repeat: 'same' }, async (tx) => {
      const message = await tx.webhookMessage.findFirst({
        where: { id: params.id, webhook: within(me.ability, 'change', 'Webhook') },
      });
      if (!message) throw problem('NOT_FOUND', 'No such message');
      const now = deps.clock();
      const { count } = await tx.webhookMessage.updateMany({
        where: { id: message.id, state: 'failed' },
        data: { state: 'waiting', attempts: 0, nextAttemptAt: now, answer: null, endedAt: null },
      });
      if (count > 0) {
        await requestWake(tx, 'webhook', message.id, now);
        const sent = { action: 'WebhookSentAgain', entity: 'WebhookMessage', entityId: message.id };
        await audit(tx, { at: now, actorId: me.id, ...sent, correlationId });
      }
      return { status: 200 };
    });
    await wakeNow(deps);
    const webhook = { select: { url: true } } as const;
    const row = await deps.database.webhookMessage.findUniqueOrThrow({
      where: { id: params.id },
      include: { webhook },
    });
    return { status: 200, body: describeMessage(row) };
  },
});
