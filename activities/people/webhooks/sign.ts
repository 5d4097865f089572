/** The signature of a message as Standard Webhooks says it: HMAC-SHA256 over id, time and body. */
import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A new key, as the receiver is shown it. */
export const newWebhookSecret = (): string => prefix + randomBytes(32).toString('base64');

/** The headers of one attempt; `seconds` since 1970. */
export function signedHeaders(secret: string, id: string, seconds: number, body: string): { [name: string]: string } {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${id}.${String(seconds)}.${body}`)
    .digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}
