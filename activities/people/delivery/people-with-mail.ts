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
    UNION SELECT "userId" FROM "Mail" WHERE state = 'waiting' AND "userId" IS NOT NULL ORDER BY "userId"`;
  return rows.map(({ userId }) => userId);
}

/** Ids of the mails to clients' contacts whose workflow has something to do; none while mail is switched off. */
export async function lettersOnTheirWay(db: PrismaClient): Promise<string[]> {
  if (!(await isMailOn(db))) return [];
  const rows = await db.mail.findMany({
    where: { state: 'waiting', userId: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}
