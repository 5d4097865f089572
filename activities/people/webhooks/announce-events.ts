/** Puts what happened on its way to the systems that want to hear of it, in the transaction in which it happens. */
import { randomUUID } from 'node:crypto';
import type { WebhookEvent } from '../../../domain/people';
import type { Tx } from '../../shared/database';
import { requestWake } from '../request-wake';

/** One message for each address and event. */
export async function announceEvents(tx: Tx, events: readonly WebhookEvent[]): Promise<void> {
  if (events.length === 0) return;
  const hooks = await tx.webhook.findMany({
    where: { endedAt: null, kinds: { hasSome: events.map(({ type }) => type) } },
    orderBy: { id: 'asc' },
  });
  const now = new Date();
  for (const { id: webhookId, kinds } of hooks) {
    for (const event of events.filter(({ type }) => kinds.includes(type))) {
      const id = `msg_${randomUUID()}`;
      const body = JSON.stringify(event);
      await tx.webhookMessage.create({
        data: { id, webhookId, kind: event.type, body, state: 'waiting', createdAt: now },
      });
      await requestWake(tx, 'webhook', id, now);
    }
  }
}
