/** Puts what waits for somebody into one mail. */
import type { Instant } from '../../../domain/shared/process';
import type { Mail, PrismaClient } from '../../../prisma/generated/client';
import { loadWishes } from './load-wishes';

export interface GatherInput {
  userId: string;
  /** Given by the workflow, so that an activity that runs twice finds the mail that it made. */
  mailId: string;
  at: Instant;
}

/**
 * The mail to send now: one that is repeated, else a new one with all that waits; null when nothing is left. What was read
 * in the house meanwhile, and what is for somebody who has no address any more, is dropped.
 */
export async function gatherMail(db: PrismaClient, { userId, mailId, at }: GatherInput): Promise<Mail | null> {
  return db.$transaction(async (tx) => {
    const waiting = { userId, state: 'waiting' };
    const repeated = await tx.mail.findFirst({ where: waiting, orderBy: { nextAttemptAt: 'asc' } });
    if (repeated) return repeated;
    const mailable = (await loadWishes(tx, [userId])).get(userId)?.mailable === true;
    const readAlready = mailable ? { notification: { readAt: { not: null } } } : {};
    await tx.delivery.updateMany({ where: { ...waiting, ...readAlready }, data: { state: 'dropped' } });
    if ((await tx.delivery.count({ where: waiting })) === 0) return null;
    const mail = await tx.mail.create({ data: { id: mailId, userId, state: 'waiting', createdAt: new Date(at) } });
    await tx.delivery.updateMany({ where: waiting, data: { state: 'mailed', mailId } });
    return mail;
  });
}
