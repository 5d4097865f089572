/** Shapes of the addresses of other systems, and of the messages that did not get through to them. */
import { z } from 'zod';
import { webhookKinds } from '../../domain/people';
import { instant, page, personRef } from '../shared/contract';

export const createWebhookBody = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(500),
  kinds: z.array(z.enum(webhookKinds)).min(1).max(webhookKinds.length),
});

export const webhookView = z
  .object({ id: z.string(), url: z.string(), kinds: z.array(z.string()), createdBy: personRef, createdAt: instant })
  .meta({ id: 'Webhook' });

/** Signs its messages; in this answer and nowhere else. */
export const createdWebhook = webhookView.extend({ secret: z.string() }).meta({ id: 'CreatedWebhook' });

export const webhookMessage = z
  .object({
    id: z.string(),
    url: z.string(),
    kind: z.string(),
    state: z.enum(['waiting', 'sent', 'failed', 'dropped']),
    attempts: z.int(),
    nextAttemptAt: instant.optional(),
    /** What the last attempt met. */
    answer: z.string().optional(),
    createdAt: instant,
  })
  .meta({ id: 'WebhookMessage' });
export const webhookMessagePage = page(webhookMessage);
