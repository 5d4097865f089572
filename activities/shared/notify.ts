/** In-app messages. One a cause and person, however often the cause is recorded. */
import type { NoticeKind } from '../../domain/people';
import type { Instant, Json } from '../../domain/shared/process';
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

/** Writes the notices that are not there yet. */
export async function notify(tx: Tx, notices: Notice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx.notification.createMany({
    data: notices.map(({ userId, kind, processId, cause, detail, at }) => ({
      ...{ userId, kind, processId, eventKey: `${cause}/${userId}` },
      detail: toJson(detail),
      at: new Date(at),
    })),
    skipDuplicates: true,
  });
}
