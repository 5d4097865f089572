/** The one place that opens PostgreSQL. Decides which role works and in which zone; knows no table. */
import { PrismaClient } from '../../prisma/generated/client';
import type { Prisma } from '../../prisma/generated/client';
import { OneQueryAtATime } from './one-query-at-a-time';

/** What runs inside one transaction. */
export type Tx = Prisma.TransactionClient;

/**
 * Opens the database at `url` as the application: role `jobcard_app`, which cannot change a trail, and UTC, because the
 * driver drops the offset of a timestamp. `connections` is the size of the pool.
 */
export function openDatabase(url: string, { connections = 10 }: { connections?: number } = {}): PrismaClient {
  const adapter = new OneQueryAtATime({
    connectionString: url,
    max: connections,
    options: '-c TimeZone=UTC -c role=jobcard_app',
    connectionTimeoutMillis: 5_000,
  });
  return new PrismaClient({ adapter });
}
