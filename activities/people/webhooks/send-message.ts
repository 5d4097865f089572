/** Sends a message to another system when it is due, signed; repeated as mails are, and given up where administrators see it. */
import { nextAttempt } from '../../../domain/people';
import type { Instant } from '../../../domain/shared/process';
import type { PrismaClient, Webhook, WebhookMessage } from '../../../prisma/generated/client';
import type { PayloadKeys } from '../../shared/payload-codec';
import { unseal } from '../../shared/seal';
import { post, type PostOutcome } from './post';
import { signedHeaders } from './sign';

export interface WebhookParts {
  db: PrismaClient;
  payloadKeys: PayloadKeys;
  /** Addresses inside the house are let through. */
  toPrivate: boolean;
}

/** When it is due; null when nothing is left to do. */
export function makeLookAtWebhook(db: PrismaClient): (input: { id: string }) => Promise<{ dueAt: Instant | null }> {
  return async ({ id }) => {
    const message = await db.webhookMessage.findUnique({ where: { id } });
    if (message?.state !== 'waiting') return { dueAt: null };
    return { dueAt: (message.nextAttemptAt ?? message.createdAt).toISOString() };
  };
}

/** Of a worker's activities no more than these wait for other systems: one that is slow holds up nobody's decision. */
const mostAtOnce = 3;
const laterMs = 5000;

/** Called again after a crash it may send once more what was taken, under the same id. */
export function makeSendWebhook({ db, payloadKeys, toPrivate }: WebhookParts) {
  let underWay = 0;
  return async ({ id, at }: { id: string; at: Instant }): Promise<void> => {
    const message = await db.webhookMessage.findUnique({ where: { id }, include: { webhook: true } });
    if (message?.state !== 'waiting') return;
    const where = { id, state: 'waiting' };
    const over = { nextAttemptAt: null, endedAt: new Date(at) };
    const { webhook } = message;
    if (webhook.endedAt !== null) {
      await db.webhookMessage.updateMany({ where, data: { state: 'dropped', ...over } });
      return;
    }
    if (underWay >= mostAtOnce) {
      await db.webhookMessage.updateMany({ where, data: { nextAttemptAt: new Date(Date.now() + laterMs) } });
      return;
    }
    underWay += 1;
    const outcome = await deliver(message).finally(() => (underWay -= 1));
    const attempts = message.attempts + 1;
    if (outcome.taken) {
      await db.webhookMessage.updateMany({ where, data: { state: 'sent', attempts, answer: null, ...over } });
      return;
    }
    const again = nextAttempt(attempts, at, outcome.forGood);
    const how = again === null ? { state: 'failed', ...over } : { nextAttemptAt: new Date(again) };
    await db.webhookMessage.updateMany({ where, data: { attempts, answer: outcome.answer, ...how } });
  };

  async function deliver({ id, body, webhook }: WebhookMessage & { webhook: Webhook }): Promise<PostOutcome> {
    const secret = secretOf(webhook);
    if (secret === null) return { taken: false, forGood: true, answer: 'The secret is sealed with a key that is gone' };
    // The receiver compares it with its own clock.
    const headers = signedHeaders(secret, id, Math.floor(Date.now() / 1000), body);
    return post({ url: webhook.url, headers, body, toPrivate });
  }

  function secretOf({ id, sealedSecret }: Webhook): string | null {
    try {
      return unseal(payloadKeys, id, sealedSecret);
    } catch {
      return null;
    }
  }
}

/** Ids of the messages whose workflow has something to do. */
export async function messagesOnTheirWay(db: PrismaClient): Promise<string[]> {
  const rows = await db.webhookMessage.findMany({
    where: { state: 'waiting' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}
