/** How somebody wants to be told, every kind named, and whether mail reaches them at all. */
import type { z } from 'zod';
import { isMailOn } from '../../../activities/people/delivery/people-with-mail';
import { loadWishes, noAddress } from '../../../activities/people/delivery/load-wishes';
import { channelsFor, defaultWishes, noticeKinds, type Channels, type NoticeKind } from '../../../domain/people';
import type { PrismaClient } from '../../../prisma/generated/client';
import type { notificationPreferences } from '../contract';

type Preferences = z.input<typeof notificationPreferences>;

/** Takes the person's id; a person who has chosen nothing gets the defaults. */
export async function describePreferences(database: PrismaClient, userId: string): Promise<Preferences> {
  const [found, on, { email }] = await Promise.all([
    loadWishes(database, [userId]),
    isMailOn(database),
    database.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } }),
  ]);
  const wishes = found.get(userId) ?? defaultWishes;
  const kinds = Object.fromEntries(noticeKinds.map((kind) => [kind, channelsFor(kind, wishes)]));
  return {
    timing: wishes.timing,
    quiet: wishes.quiet,
    // Made from the list of kinds, so that none is missing.
    kinds: kinds as { [kind in NoticeKind]: Channels },
    mail: { on, address: email.endsWith(noAddress) ? null : email },
  };
}
