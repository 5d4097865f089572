/**
 * Dated rows of which one at a time holds: who manages a person, where somebody works, who heads a department. A change is
 * a new row from an instant on; what held before ends there and stays.
 */
import { randomUUID } from 'node:crypto';
import { Prisma } from '../../prisma/generated/client';
import type { Tx } from '../shared/database';

/** Whose row it is, and what it says. */
const columns = {
  Membership: { of: 'userId', says: 'departmentId' },
  ReportingLine: { of: 'userId', says: 'managerId' },
  DepartmentHead: { of: 'departmentId', says: 'userId' },
} as const;

export interface Replacement {
  table: keyof typeof columns;
  /** The person, or the department. */
  of: string;
  /** null = nobody from then on. */
  says: string | null;
  from: Date;
}

/**
 * `same`: it says so already. `later`: something else is planned for later than `from`; nothing was changed. Two at once are
 * kept apart by the database's exclusion constraints.
 */
export async function replaceFrom(tx: Tx, { table, of, says, from }: Replacement): Promise<'done' | 'same' | 'later'> {
  const name = Prisma.raw(`"${table}"`);
  const [owner, value] = [Prisma.raw(`"${columns[table].of}"`), Prisma.raw(`"${columns[table].says}"`)];
  const rows = await tx.$queryRaw<{ id: string; says: string; from: Date }[]>`
    SELECT id, ${value} AS says, "from" FROM ${name}
    WHERE ${owner} = ${of} AND ("to" IS NULL OR "to" > ${from}) ORDER BY "from" FOR UPDATE`;
  if (rows.some((row) => row.from > from)) return 'later';
  const [holding] = rows;
  if ((holding?.says ?? null) === says) return 'same';
  await tx.$executeRaw`DELETE FROM ${name} WHERE ${owner} = ${of} AND "from" = ${from}`;
  await tx.$executeRaw`UPDATE ${name} SET "to" = ${from}
    WHERE ${owner} = ${of} AND "from" < ${from} AND ("to" IS NULL OR "to" > ${from})`;
  if (says !== null) {
    await tx.$executeRaw`INSERT INTO ${name} (id, ${owner}, ${value}, "from")
      VALUES (${randomUUID()}, ${of}, ${says}, ${from})`;
  }
  return 'done';
}
