/** Guards a sign-in against a new password that is set while the old one is being checked: that check would outlive it. */
import type { PrismaClient } from '../../prisma/generated/client';

export interface StoredPassword {
  accountId: string;
  password: string | null;
}

/** As it is before the check; null when there is none to check. */
export async function readStoredPassword(database: PrismaClient, username: string): Promise<StoredPassword | null> {
  const account = await database.account.findFirst({
    where: { providerId: 'credential', user: { username } },
    select: { id: true, password: true },
  });
  return account && { accountId: account.id, password: account.password };
}

/** Whether it is still the same, asked once the session exists. Waits for whoever is setting a new one: they end the session, or this says so. */
export async function isStillStored(database: PrismaClient, stored: StoredPassword | null): Promise<boolean> {
  if (stored === null) return false;
  const [now] = await database.$queryRaw<{ password: string | null }[]>`
    SELECT password FROM "Account" WHERE id = ${stored.accountId} FOR SHARE`;
  return now?.password === stored.password;
}
