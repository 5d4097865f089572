/** People as administrators read them: what holds at an instant, and in a record what held and what will. */
import type { z } from 'zod';
import type { Prisma } from '../../../prisma/generated/client';
import type { Tx } from '../../../activities/shared/database';
import { loadNames, refTo } from '../../shared/names';
import type { staffRecord, staffRow } from '../contract';

const newest = { from: 'desc' } as const;

/** What is read with a person, whatever the answer shows of it. */
export const withHistory = {
  memberships: { orderBy: newest, include: { department: { select: { id: true, name: true } } } },
  roles: { orderBy: newest },
  reportingLines: { orderBy: newest },
} as const satisfies Prisma.UserInclude;

export type WithHistory = Prisma.UserGetPayload<{ include: typeof withHistory }>;
type Row = z.input<typeof staffRow>;
type Dated = { from: Date; to: Date | null };

export interface StaffNames {
  person(id: string): string;
  department(id: string): { id: string; name: string };
  openTasks(userId: string): number;
}

/** Names and counts for these people, in three queries. */
export async function loadStaffNames(deps: { database: Tx }, people: WithHistory[]): Promise<StaffNames> {
  // One after the other: inside a transaction there is one connection.
  const person = await loadNames(
    deps,
    people.flatMap(({ reportingLines }) => reportingLines.map(({ managerId }) => managerId)),
  );
  const departments = await deps.database.department.findMany({ select: { id: true, name: true } });
  const counts = await deps.database.task.groupBy({
    by: ['holderId'],
    where: { state: 'open', holderId: { in: people.map(({ id }) => id) } },
    _count: true,
  });
  return {
    person,
    department: (id) => departments.find((each) => each.id === id) ?? { id, name: id },
    openTasks: (userId) => counts.find(({ holderId }) => holderId === userId)?._count ?? 0,
  };
}

export function describeStaffRow(user: WithHistory, names: StaffNames, now: Date): Row {
  const holds = ({ from, to }: Dated): boolean => from <= now && (to === null || to > now);
  const line = user.reportingLines.find(holds);
  return {
    ...{ id: user.id, name: user.name, username: user.username, openTasks: names.openTasks(user.id) },
    department: user.memberships.find(holds)?.department ?? null,
    manager: line ? refTo(names.person, line.managerId) : null,
    roles: user.roles.filter(holds).map((role) => describeRole(role, names)),
    active: holds({ from: user.activeFrom, to: user.activeTo }),
    activeFrom: user.activeFrom.toISOString(),
    activeTo: user.activeTo?.toISOString() ?? null,
  };
}

function describeRole({ id, role, departmentId, region }: WithHistory['roles'][number], names: StaffNames) {
  return {
    ...{ id, role },
    ...(departmentId === null ? {} : { department: names.department(departmentId) }),
    ...(region === null ? {} : { region }),
  };
}

const dates = ({ from, to }: Dated) => ({ from: from.toISOString(), to: to?.toISOString() ?? null });

/** The whole record of one person; null when there is none. */
export async function loadStaffRecord(
  deps: { database: Tx; clock(): Date },
  id: string,
): Promise<z.input<typeof staffRecord> | null> {
  const now = deps.clock();
  const user = await deps.database.user.findUnique({ where: { id }, include: withHistory });
  if (!user) return null;
  const names = await loadStaffNames(deps, [user]);
  const heads = await deps.database.departmentHead.findMany({ where: { userId: id }, orderBy: newest });
  const reports = await deps.database.reportingLine.findMany({
    where: { managerId: id, from: { lte: now }, OR: [{ to: null }, { to: { gt: now } }] },
    select: { user: { select: { id: true, name: true } } },
    orderBy: { userId: 'asc' },
  });
  const departure = await deps.database.departure.findFirst({
    where: { userId: id, state: { in: ['planned', 'running'] } },
  });
  return {
    ...describeStaffRow(user, names, now),
    email: user.email,
    history: {
      departments: user.memberships.map((row) => ({ ...dates(row), department: row.department })),
      managers: user.reportingLines.map((row) => ({ ...dates(row), manager: refTo(names.person, row.managerId) })),
      roles: user.roles.map((row) => ({ ...describeRole(row, names), ...dates(row) })),
      heads: heads.map((row) => ({ ...dates(row), department: names.department(row.departmentId) })),
    },
    reports: reports.map(({ user: report }) => report),
    departureId: departure?.id ?? null,
  };
}
