/** What people are told: in the house, and by mail where they want it. One a cause and person, however often the cause is recorded. */
import { channelsFor, defaultWishes, type NoticeKind } from '../../domain/people';
import type { Instant, Json } from '../../domain/shared/process';
import { loadWishes } from '../people/delivery/load-wishes';
import { queueMails } from '../people/delivery/queue-mails';
import type { Tx } from './database';
import { toJson } from './to-json';

export interface Notice {
  userId: string;
  kind: NoticeKind;
  processId: string;
  /** Names the cause, e.g. `<task id>/opened`. */
  cause: string;
  detail: { [key: string]: Json };
  at: Instant;
}

/** Writes the notices that are not there yet, as each reader wants them. */
export async function notify(tx: Tx, notices: Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const wishes = await loadWishes(
    tx,
    notices.map(({ userId }) => userId),
  );
  const written = await tx.notification.createManyAndReturn({
    data: notices.map(({ userId, kind, processId, cause, detail, at }) => ({
      ...{ userId, kind, processId, eventKey: `${cause}/${userId}` },
      detail: toJson(detail),
      at: new Date(at),
      inApp: channelsFor(kind, wishes.get(userId) ?? defaultWishes).inApp,
    })),
    skipDuplicates: true,
    select: { id: true, userId: true, kind: true },
  });
  // A mail is gathered and held back on the clock of the house, whatever clock the process runs on.
  await queueMails(tx, written, wishes, new Date());
}
