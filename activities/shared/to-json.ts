/** The border to the database's JSON columns. */
import type { Prisma } from '../../prisma/generated/client';

/** Plain JSON for a column: absent fields are left out, as they will be when it is read again. */
export function toJson(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}
