/** Opens the database that definitions are published to: `DATABASE_URL`, else that of the local system while it runs. */
import { openDatabase } from '../../activities/shared/database';
import type { PrismaClient } from '../../prisma/generated/client';
import { readSettings } from '../shared/config';
import { checkDatabase } from '../shared/reach';

export async function withDatabase(work: (prisma: PrismaClient) => Promise<number>): Promise<number> {
  const { DATABASE_URL: url } = readSettings(process.env, 'DATABASE_URL');
  await checkDatabase(url);
  const prisma = openDatabase(url, { connections: 2 });
  try {
    return await work(prisma);
  } finally {
    await prisma.$disconnect();
  }
}
