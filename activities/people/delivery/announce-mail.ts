/** Says at a worker's start whether mail is sent here: notices queue no mail and the pages say so while it is not. */
import type { PrismaClient } from '../../../prisma/generated/client';
import { requestWake } from '../request-wake';
import { peopleWithMail } from './people-with-mail';

/** Once it is switched on, whatever was left waiting is looked at again. */
export async function announceMail(db: PrismaClient, on: boolean): Promise<void> {
  await db.setting.upsert({ where: { key: 'mail' }, create: { key: 'mail', value: on }, update: { value: on } });
  for (const userId of await peopleWithMail(db)) await requestWake(db, 'deliver', userId, new Date());
}
