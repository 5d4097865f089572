/** Sends a mail to a client's contact when it is due. What its link or its code cannot do any more is not sent. */
import { addMs } from '../../../domain/shared/zoned-time';
import type { Instant } from '../../../domain/shared/process';
import type { Mail, PrismaClient } from '../../../prisma/generated/client';
import type { MailParts } from '../../people/delivery/send-next-mail';
import { isMailOn } from '../../people/delivery/people-with-mail';
import { messageIdOf, recordOutcome } from '../../people/delivery/record-outcome';
import { writeLetter } from './write-letter';

export interface SendLetterInput {
  mailId: string;
  at: Instant;
}

/** When it is due; null when nothing is left to do. While mail is switched off nothing is due, and what waits goes on waiting. */
export function makeLookAtLetter(db: PrismaClient): (input: { mailId: string }) => Promise<{ dueAt: Instant | null }> {
  return async ({ mailId }) => {
    if (!(await isMailOn(db))) return { dueAt: null };
    const mail = await db.mail.findUnique({ where: { id: mailId } });
    if (mail?.state !== 'waiting') return { dueAt: null };
    return { dueAt: (mail.nextAttemptAt ?? mail.createdAt).toISOString() };
  };
}

/** Called again it goes on with the mail as it stands: what is written down as sent is left. */
export function makeSendLetter({
  db,
  mail,
  linkSecret,
}: MailParts & { linkSecret: string }): (input: SendLetterInput) => Promise<void> {
  return async ({ mailId, at: scheduledAt }) => {
    // Taken up again after an outage it may be much later than when it was asked for.
    const at = new Date(Math.max(Date.parse(scheduledAt), Date.now())).toISOString();
    if (mail === null) throw new Error('This worker has no SMTP_URL; another one sends');
    const { port, settings } = mail;
    const letter = await db.mail.findUnique({ where: { id: mailId } });
    if (letter?.state !== 'waiting' || letter.address === null) return;
    if (!(await isOfUse(db, letter, at))) {
      const dropped = { state: 'dropped', nextAttemptAt: null, endedAt: new Date(at) };
      await db.mail.updateMany({ where: { id: mailId, state: 'waiting' }, data: dropped });
      return;
    }
    const text = await writeLetter({ db, linkSecret, publicUrl: settings.publicUrl }, letter);
    const to = { messageId: messageIdOf(mailId, settings.sender), to: letter.address };
    const outcome = await port.send({ ...to, ...text });
    if (letter.codeId === null) await recordOutcome(db, letter, outcome, at);
    else await recordOutcome(db, letter, outcome, at, nextCodeAttempt);
  };
}

/** Somebody waits for a code in front of the page: seconds before each further attempt, while it holds. */
const codeWaits = [5, 15, 30, 60, 120, 180];

function nextCodeAttempt(attempts: number, at: Instant, permanent: boolean): Instant | null {
  const wait = codeWaits[attempts - 1];
  return permanent || wait === undefined ? null : addMs(at, wait * 1000);
}

/** Whether the link can still be answered, and the code still be used. */
async function isOfUse(db: PrismaClient, { linkId, codeId }: Mail, at: Instant): Promise<boolean> {
  const now = new Date(at);
  const open = { revokedAt: null, answeredAt: null, expiresAt: { gt: now } };
  if ((await db.link.count({ where: { id: linkId ?? '', ...open } })) === 0) return false;
  if (codeId === null) return true;
  // Of several codes the newest counts; an older one would only mislead.
  const newest = await db.linkCode.findFirst({
    where: { linkId: linkId ?? '' },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
  });
  return newest?.id === codeId && newest.expiresAt > now;
}
