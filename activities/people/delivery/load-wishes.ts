/** How people want to be told, and whether a mail can reach them at all. */
import { z } from 'zod';
import { defaultWishes, mailTimings, type NoticeWishes } from '../../../domain/people';
import type { Tx } from '../../shared/database';

const channels = z.object({ inApp: z.boolean(), mail: z.boolean() });

const stored = z.object({
  userId: z.string(),
  /** Mail is sent here, the person is active and has an address. */
  mailable: z.boolean(),
  timing: z.enum(mailTimings).nullable(),
  quiet: z.boolean().nullable(),
  kinds: z.record(z.string(), channels).nullable(),
});

export interface StoredWishes extends NoticeWishes {
  mailable: boolean;
}

/** An address that nobody has: administrators made at the first start have none until one is given. */
export const noAddress = '.invalid';

/** Of each of these people, in one query; who does not exist is left out. */
export async function loadWishes(tx: Tx, userIds: readonly string[]): Promise<Map<string, StoredWishes>> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT u.id AS "userId", p.timing, p.quiet, p.kinds,
      (u."activeTo" IS NULL OR u."activeTo" > now()) AND u.email NOT LIKE ${`%${noAddress}`}
        AND EXISTS (SELECT FROM "Setting" s WHERE s.key = 'mail' AND s.value = 'true') AS mailable
    FROM "User" u LEFT JOIN "NotificationPreference" p ON p."userId" = u.id
    WHERE u.id = ANY(${[...new Set(userIds)]})`;
  return new Map(
    rows.map((row) => {
      const { userId, mailable, timing, quiet, kinds } = stored.parse(row);
      const chosen = {
        timing: timing ?? defaultWishes.timing,
        quiet: quiet ?? defaultWishes.quiet,
        kinds: kinds ?? {},
      };
      return [userId, { ...chosen, mailable }];
    }),
  );
}
