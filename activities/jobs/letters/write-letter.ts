/** The words of a mail to a client's contact. They are made anew whenever they are needed: neither token nor code is stored. */
import { codeMailText, linkMailText } from '../../../domain/jobs';
import type { MailText } from '../../../domain/people';
import { toLocal } from '../../../domain/shared/zoned-time';
import type { Mail, PrismaClient } from '../../../prisma/generated/client';
import { loadCalendar } from '../../people/load-calendar';
import { houseCalendar } from '../../people/delivery/look-at-mail';
import { codeMinutes, linkCode } from '../link-code';
import { linkUrl } from '../link-token';

export interface LetterParts {
  db: PrismaClient;
  linkSecret: string;
  publicUrl: string | URL;
}

/** Throws for a mail that is not to a contact. */
export async function writeLetter(
  { db, linkSecret, publicUrl }: LetterParts,
  { id, linkId, codeId }: Pick<Mail, 'id' | 'linkId' | 'codeId'>,
): Promise<MailText> {
  if (linkId === null) throw new Error(`${id} is no mail about a link`);
  const link = await db.link.findUniqueOrThrow({ where: { id: linkId } });
  const [job, contact, agency, { timeZone }] = await Promise.all([
    db.job.findUniqueOrThrow({ where: { id: link.processId }, select: { number: true, title: true } }),
    db.contact.findUnique({ where: { id: link.contactId }, select: { name: true } }),
    db.setting.findUnique({ where: { key: 'agencyName' } }),
    loadCalendar(db, houseCalendar),
  ]);
  const frame = {
    agencyName: typeof agency?.value === 'string' ? agency.value : '',
    contactName: contact?.name ?? '',
    jobNumber: job.number,
    jobTitle: job.title,
    purpose: link.purpose,
  };
  if (codeId !== null) return codeMailText(frame, { code: linkCode(linkSecret, codeId), minutes: codeMinutes });
  const until = dayAndClock(timeZone, link.expiresAt);
  return linkMailText(frame, { url: linkUrl(linkSecret, publicUrl, linkId), until });
}

/** `2026年12月6日 18:30` */
function dayAndClock(timeZone: string, instant: Date): string {
  const { day, ms } = toLocal(timeZone, instant.toISOString());
  const [year, month, date] = day.split('-').map(Number);
  const minutes = Math.floor(ms / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year)}年${String(month)}月${String(date)}日 ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
