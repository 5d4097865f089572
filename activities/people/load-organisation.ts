/**
 * Reads the organisation as it stood at one instant out of dated rows. Decides nothing but which row holds:
 * validity is `[from, to)`, and where two rows overlap the later start wins, then the later id.
 */
import type { Department, Organisation, Person, Substitution } from '../../domain/people/organisation';
import type { Instant } from '../../domain/shared/process';
import type { Prisma } from '../../prisma/generated/client';

/** The rows that hold at `at`: begun, and not yet over (the end itself is already outside). */
const holdingAt = (at: Date) => ({ from: { lte: at }, OR: [{ to: null }, { to: { gt: at } }] });

/** Newest last, so that the last one wins. */
const byStart = [{ from: 'asc' as const }, { id: 'asc' as const }];

/**
 * The organisation as of `asOf`: everybody who has an account with whether they were active then, their department,
 * manager and roles, the departments with their heads, and the absences that were running.
 * A fixed number of queries, whatever the size of the house.
 */
export async function loadOrganisation(tx: Prisma.TransactionClient, asOf: Instant): Promise<Organisation> {
  const at = new Date(asOf);
  const where = holdingAt(at);
  const users = await tx.user.findMany({
    select: {
      id: true,
      name: true,
      activeFrom: true,
      activeTo: true,
      memberships: { where, orderBy: byStart, select: { departmentId: true } },
      reportingLines: { where, orderBy: byStart, select: { managerId: true } },
      roles: { where, orderBy: byStart, select: { role: true, departmentId: true } },
    },
    orderBy: { id: 'asc' },
  });
  const departments = await tx.department.findMany({
    select: {
      id: true,
      name: true,
      parentId: true,
      heads: { where, orderBy: byStart, select: { userId: true } },
    },
    orderBy: { id: 'asc' },
  });
  const substitutions = await tx.substitution.findMany({ where, orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }] });
  return {
    asOf,
    people: users.map((user): Person => ({
      id: user.id,
      name: user.name,
      active: user.activeFrom <= at && (user.activeTo === null || at < user.activeTo),
      departmentId: user.memberships.at(-1)?.departmentId ?? null,
      managerId: user.reportingLines.at(-1)?.managerId ?? null,
      roles: distinctRoles(user.roles),
    })),
    departments: departments.map((department): Department => ({
      id: department.id,
      name: department.name,
      parentId: department.parentId,
      headId: department.heads.at(-1)?.userId ?? null,
    })),
    substitutions: substitutions.map((row): Substitution => ({
      id: row.id,
      absentId: row.absentId,
      substituteId: row.substituteId,
      from: row.from.toISOString(),
      to: row.to?.toISOString() ?? null,
      ...(row.definitionKey === null ? {} : { definitionKey: row.definitionKey }),
      ...(row.clientId === null ? {} : { clientId: row.clientId }),
      ...(row.maxAmountFen === null ? {} : { maxAmountFen: Number(row.maxAmountFen) }),
      enteredAt: row.enteredAt.toISOString(),
    })),
  };
}

/** The same role twice (two overlapping rows) is one role; house-wide and for a department are two. */
function distinctRoles(rows: { role: string; departmentId: string | null }[]): Person['roles'] {
  const seen = new Map<string, Person['roles'][number]>();
  for (const { role, departmentId } of rows) {
    seen.set(`${role} ${departmentId ?? ''}`, departmentId === null ? { role } : { role, departmentId });
  }
  return [...seen.values()].sort(
    (a, b) => compare(a.role, b.role) || compare(a.departmentId ?? '', b.departmentId ?? ''),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
