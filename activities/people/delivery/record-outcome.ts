/** Writes down what came of an attempt to send a mail: by SMTP's own rules, whoever the mail is for. */
import { nextAttempt } from '../../../domain/people';
import type { Instant } from '../../../domain/shared/process';
import type { Mail, PrismaClient } from '../../../prisma/generated/client';
import type { SendOutcome } from './mail-port';

/** Only while it waits: a late answer of an attempt that was given up changes nothing that is written. */
export async function recordOutcome(
  db: PrismaClient,
  { id, attempts }: Pick<Mail, 'id' | 'attempts'>,
  outcome: SendOutcome,
  at: Instant,
  next: typeof nextAttempt = nextAttempt,
): Promise<void> {
  const where = { id, state: 'waiting' };
  const [tried, endedAt] = [attempts + 1, new Date(at)];
  if (outcome.sent) {
    const sent = { state: 'sent', attempts: tried, nextAttemptAt: null, fault: null, answer: null, endedAt };
    await db.mail.updateMany({ where, data: sent });
    return;
  }
  const { fault, answer } = outcome;
  const again = next(tried, at, fault === 'refused');
  const how = again === null ? { state: 'failed', nextAttemptAt: null, endedAt } : { nextAttemptAt: new Date(again) };
  await db.mail.updateMany({ where, data: { attempts: tried, fault, answer, ...how } });
}

/** The same whenever the mail is repeated; under the sender's domain. */
export function messageIdOf(mailId: string, sender: string): string {
  return `<${mailId}@${/@([^>\s]+)>?\s*$/.exec(sender)?.[1] ?? 'jobcard.invalid'}>`;
}
