/** Says at a worker's start what becomes of mails here: notices queue none and the pages say so while none is sent. */
import type { PrismaClient } from '../../../prisma/generated/client';
import { requestWake } from '../request-wake';
import type { MailMode } from './mail-mode';
import { lettersOnTheirWay, peopleWithMail } from './people-with-mail';

/** Once mail is sent again, whatever was left waiting is looked at again. */
export async function announceMail(db: PrismaClient, mode: MailMode): Promise<void> {
  const settings = { mail: mode === 'sent', mailKept: mode === 'kept' };
  for (const [key, value] of Object.entries(settings)) {
    await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  }
  for (const userId of await peopleWithMail(db)) await requestWake(db, 'deliver', userId, new Date());
  for (const mailId of await lettersOnTheirWay(db)) await requestWake(db, 'letter', mailId, new Date());
}
