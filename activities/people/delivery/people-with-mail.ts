/** Whether mail is sent here, and for whom something is on its way. */
import type { PrismaClient } from '../../../prisma/generated/client';

/** As the workers have said at their start; the name of the setting stands in `load-wishes` too. */
export async function isMailOn(db: Pick<PrismaClient, 'setting'>): Promise<boolean> {
  return (await db.setting.findUnique({ where: { key: 'mail' } }))?.value === true;
}

/** Ids of those whose workflow has something to do; nobody while mail is switched off. */
export async function peopleWithMail(db: PrismaClient): Promise<string[]> {
  if (!(await isMailOn(db))) return [];
  const rows = await db.$queryRaw<{ userId: string }[]>`
    SELECT "userId" FROM "Delivery" WHERE state = 'waiting'
    UNION SELECT "userId" FROM "Mail" WHERE state = 'waiting' ORDER BY "userId"`;
  return rows.map(({ userId }) => userId);
}
