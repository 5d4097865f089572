/** What the workflow of somebody's mails has to wait for. */
import { mailTime } from '../../../domain/people';
import type { Instant } from '../../../domain/shared/process';
import type { PrismaClient } from '../../../prisma/generated/client';
import { loadCalendar } from '../load-calendar';
import { loadWishes } from './load-wishes';
import { isMailOn } from './people-with-mail';

/** Everybody works by the calendar of the house. */
export const houseCalendar = 'office';

/**
 * When the next mail of this person is due; null when there is none. A mail that is repeated comes first. While mail is
 * switched off nothing is due, and what waits goes on waiting.
 */
export function makeLookAtMail(db: PrismaClient): (input: { userId: string }) => Promise<{ dueAt: Instant | null }> {
  return async ({ userId }) => {
    if (!(await isMailOn(db))) return { dueAt: null };
    const repeated = await db.mail.findFirst({
      where: { userId, state: 'waiting' },
      orderBy: { nextAttemptAt: 'asc' },
    });
    if (repeated) return { dueAt: (repeated.nextAttemptAt ?? repeated.createdAt).toISOString() };
    const oldest = await db.delivery.findFirst({
      where: { userId, state: 'waiting' },
      orderBy: { requestedAt: 'asc' },
    });
    const wishes = oldest && (await loadWishes(db, [userId])).get(userId);
    if (!wishes) return { dueAt: null };
    return { dueAt: mailTime(oldest.requestedAt.toISOString(), wishes, await loadCalendar(db, houseCalendar)) };
  };
}
