/** Webhooks and their messages as administrators see them; never the key. */
import type { z } from 'zod';
import type { Webhook, WebhookMessage } from '../../../prisma/generated/client';
import type { ApiDeps } from '../../shared/deps';
import { loadNames, refTo } from '../../shared/names';
import type { webhookMessage, webhookView } from '../contract';

/** Keeps the order of the rows. */
export async function describeWebhooks(
  deps: Pick<ApiDeps, 'database'>,
  rows: readonly Webhook[],
): Promise<z.input<typeof webhookView>[]> {
  const names = await loadNames(deps, [...new Set(rows.map(({ createdBy }) => createdBy))]);
  return rows.map(({ id, url, kinds, createdBy, createdAt }) => ({
    ...{ id, url, kinds, createdBy: refTo(names, createdBy), createdAt: createdAt.toISOString() },
  }));
}

export function describeMessage(row: WebhookMessage & { webhook: { url: string } }): z.input<typeof webhookMessage> {
  const { id, kind, state, attempts, nextAttemptAt, answer, createdAt, webhook } = row;
  return {
    ...{ id, kind, attempts, url: webhook.url, createdAt: createdAt.toISOString() },
    // The database's own list of states.
    state: state as z.input<typeof webhookMessage>['state'],
    ...(nextAttemptAt ? { nextAttemptAt: nextAttemptAt.toISOString() } : {}),
    ...(answer === null ? {} : { answer }),
  };
}
