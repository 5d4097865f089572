/** Puts notices that are to be mailed on their way, in the transaction that writes them. */
import { channelsFor, type NoticeKind } from '../../../domain/people';
import type { Tx } from '../../shared/database';
import { requestWake } from '../request-wake';
import type { StoredWishes } from './load-wishes';

export interface Written {
  id: bigint;
  userId: string;
  kind: string;
}

/**
 * One delivery for each notice whose reader wants a mail, and one wish a reader that `deliver/<user>` looks. The wishes are
 * written in one order, so that two transactions never wait for each other.
 */
export async function queueMails(
  tx: Tx,
  written: readonly Written[],
  wishes: ReadonlyMap<string, StoredWishes>,
  now: Date,
): Promise<void> {
  const mailed = written.filter(({ userId, kind }) => {
    const wish = wishes.get(userId);
    return wish?.mailable === true && channelsFor(kind as NoticeKind, wish).mail;
  });
  if (mailed.length === 0) return;
  await tx.delivery.createMany({
    data: mailed.map(({ id, userId }) => ({
      ...{ notificationId: id, channel: 'mail', userId, state: 'waiting', requestedAt: now },
    })),
  });
  for (const userId of [...new Set(mailed.map((row) => row.userId))].sort()) {
    await requestWake(tx, 'deliver', userId, now);
  }
}
