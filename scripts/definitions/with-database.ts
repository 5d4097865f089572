/** Opens the database that definitions are published to: `DATABASE_URL`, else that of the local system while it runs. */
import { join } from 'node:path';
import { openDatabase } from '../../activities/shared/database';
import type { PrismaClient } from '../../prisma/generated/client';
import { readSettings } from '../shared/config';
import { StartFault } from '../shared/fault';
import { checkDatabase } from '../shared/reach';
import { runningPostgresUrl } from '../shared/services/postgres';

/** Runs `work` with the database and closes it. Refuses with a `database` fault when there is none to be had. */
export async function withDatabase(work: (prisma: PrismaClient) => Promise<number>): Promise<number> {
  const url = databaseUrl();
  await checkDatabase(url);
  const prisma = openDatabase(url, { connections: 2 });
  try {
    return await work(prisma);
  } finally {
    await prisma.$disconnect();
  }
}

function databaseUrl(): string {
  const { DATABASE_URL: given, JOBCARD_DATA_DIR: dataDir = '' } = process.env;
  if (given !== undefined && given !== '') return readSettings(process.env, 'DATABASE_URL').DATABASE_URL;
  const folder = dataDir === '' ? '.data' : dataDir;
  const local = runningPostgresUrl(join(folder, 'postgres'), 'jobcard');
  if (local !== null) return local;
  throw new StartFault(
    'database',
    `There is no database: set DATABASE_URL, or run npm start first (its data folder is taken to be ${folder}).`,
  );
}
