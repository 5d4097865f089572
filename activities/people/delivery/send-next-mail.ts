/** Sends the mail that is due, and writes down what came of it. */
import { mailText, nextAttempt } from '../../../domain/people';
import type { Instant } from '../../../domain/shared/process';
import type { Mail, PrismaClient } from '../../../prisma/generated/client';
import { loadCalendar } from '../load-calendar';
import { gatherMail, type GatherInput } from './gather-mail';
import { loadMailItems } from './load-mail-items';
import { houseCalendar } from './look-at-mail';
import type { MailPort, MailSettings, OutgoingMail, SendOutcome } from './mail-port';

export interface MailParts {
  db: PrismaClient;
  /** null: this worker has no mail server. */
  mail: { port: MailPort; settings: Pick<MailSettings, 'sender' | 'publicUrl'> } | null;
}

/**
 * Makes the sending. Called again with the same `mailId` it goes on with that mail: what was recorded as sent is left, and
 * what the server took without our having written it down goes out once more under the same Message-ID.
 */
export function makeSendNextMail({ db, mail }: MailParts): (input: GatherInput) => Promise<void> {
  return async (input) => {
    if (mail === null) throw new Error('This worker has no SMTP_URL; another one sends');
    const known = await db.mail.findUnique({ where: { id: input.mailId } });
    const next = known ?? (await gatherMail(db, input));
    if (next?.state !== 'waiting') return;
    const outcome = await mail.port.send(await write(db, next, mail.settings));
    await record(db, next, outcome, input.at);
  };
}

async function write(
  db: PrismaClient,
  { id, userId }: Mail,
  { sender, publicUrl }: Pick<MailSettings, 'sender' | 'publicUrl'>,
): Promise<OutgoingMail> {
  const { timeZone } = await loadCalendar(db, houseCalendar);
  const [{ email }, agencyName, items] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } }),
    db.setting.findUnique({ where: { key: 'agencyName' } }),
    loadMailItems(db, id, userId, { publicUrl, timeZone }),
  ]);
  const frame = {
    agencyName: typeof agencyName?.value === 'string' ? agencyName.value : '',
    profileUrl: new URL('/profile', publicUrl).href,
  };
  const domain = /@([^>\s]+)>?\s*$/.exec(sender)?.[1] ?? 'jobcard.invalid';
  return { messageId: `<${id}@${domain}>`, to: email, ...mailText(items, frame) };
}

/** Only while it waits: a late answer of an attempt that was given up changes nothing that is written. */
async function record(db: PrismaClient, { id, attempts }: Mail, outcome: SendOutcome, at: Instant): Promise<void> {
  const where = { id, state: 'waiting' };
  const [tried, endedAt] = [attempts + 1, new Date(at)];
  if (outcome.sent) {
    const sent = { state: 'sent', attempts: tried, nextAttemptAt: null, fault: null, answer: null, endedAt };
    await db.mail.updateMany({ where, data: sent });
    return;
  }
  const { fault, answer } = outcome;
  const again = nextAttempt(tried, at, fault === 'refused');
  const how = again === null ? { state: 'failed', nextAttemptAt: null, endedAt } : { nextAttemptAt: new Date(again) };
  await db.mail.updateMany({ where, data: { attempts: tried, fault, answer, ...how } });
}
