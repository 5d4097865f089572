/**
 * Reads the organisation as it stood at one instant out of dated rows. Decides nothing but which row holds:
 * validity is `[from, to)`, and where two rows overlap the later start wins, then the later id.
 * Written in SQL because every event of every case asks for it: three queries, whatever the size of the house.
 */
import type { Department, Organisation, Person, Substitution } from '../../domain/people/organisation';
import type { Instant } from '../../domain/shared/process';
import { Prisma } from '../../prisma/generated/client';

/**
 * The organisation as of `asOf`: everybody who has an account with whether they were active then, their department,
 * manager and roles, the departments with their heads, and the absences that were running.
 */
export async function loadOrganisation(tx: Prisma.TransactionClient, asOf: Instant): Promise<Organisation> {
  const at = Prisma.sql`${new Date(asOf)}::timestamptz`;
  const holds = Prisma.sql`"from" <= ${at} AND ("to" IS NULL OR "to" > ${at})`;
  const newest = Prisma.sql`ORDER BY "from" DESC, id DESC LIMIT 1`;

  const people = await tx.$queryRaw<Person[]>`
    SELECT u.id, u.name,
      u."activeFrom" <= ${at} AND (u."activeTo" IS NULL OR u."activeTo" > ${at})
        OR EXISTS (SELECT FROM "Employment" WHERE "userId" = u.id AND ${holds}) AS active,
      (SELECT "departmentId" FROM "Membership" WHERE "userId" = u.id AND ${holds} ${newest}) AS "departmentId",
      (SELECT "managerId" FROM "ReportingLine" WHERE "userId" = u.id AND ${holds} ${newest}) AS "managerId",
      coalesce(
        (SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(held)) ORDER BY role, "departmentId" NULLS FIRST, region NULLS FIRST)
         FROM (SELECT DISTINCT role, "departmentId", region FROM "RoleAssignment"
               WHERE "userId" = u.id AND ${holds}) held),
        '[]') AS roles
    FROM "User" u ORDER BY u.id`;

  const departments = await tx.$queryRaw<Department[]>`
    SELECT d.id, d.name, d."parentId",
      (SELECT "userId" FROM "DepartmentHead" WHERE "departmentId" = d.id AND ${holds} ${newest}) AS "headId"
    FROM "Department" d ORDER BY d.id`;

  const substitutions = await tx.substitution.findMany({
    where: { cancelled: false, from: { lte: asOf }, OR: [{ to: null }, { to: { gt: asOf } }] },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
  });
  return { asOf, people, departments, substitutions: substitutions.map(described) };
}

type SubstitutionRow = Prisma.SubstitutionGetPayload<object>;

function described(row: SubstitutionRow): Substitution {
  const { id, absentId, substituteId, definitionKey, clientId, maxAmountFen } = row;
  return {
    ...{ id, absentId, substituteId },
    from: row.from.toISOString(),
    to: row.to?.toISOString() ?? null,
    ...(definitionKey === null ? {} : { definitionKey }),
    ...(clientId === null ? {} : { clientId }),
    ...(maxAmountFen === null ? {} : { maxAmountFen: Number(maxAmountFen) }),
    enteredAt: row.enteredAt.toISOString(),
  };
}
