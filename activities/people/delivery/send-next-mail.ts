/** Sends the mail that is due, and writes down what came of it. */
import { mailText } from '../../../domain/people';
import type { PrismaClient } from '../../../prisma/generated/client';
import { loadCalendar } from '../load-calendar';
import { gatherMail, type GatherInput } from './gather-mail';
import { loadMailItems } from './load-mail-items';
import { houseCalendar } from './look-at-mail';
import type { MailPort, MailSettings, OutgoingMail } from './mail-port';
import { messageIdOf, recordOutcome } from './record-outcome';

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
    const outcome = await mail.port.send(await write(db, { id: next.id, userId: input.userId }, mail.settings));
    await recordOutcome(db, next, outcome, input.at);
  };
}

async function write(
  db: PrismaClient,
  { id, userId }: { id: string; userId: string },
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
  return { messageId: messageIdOf(id, sender), to: email, ...mailText(items, frame) };
}
