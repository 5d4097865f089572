/** Everything that somebody's leaving touches, or their losing of roles, as things stand. Reads only. */
import { findPerson, holdsRole, type Organisation, type Touched } from '../../../domain/people';
import type { Instant } from '../../../domain/shared/process';
import type { Tx } from '../../shared/database';
import { loadSettings } from '../../shared/load-settings';
import { administratorsRemain } from '../administrators';
import { loadOrganisation } from '../load-organisation';
import { findNamedBy } from './find-named-by';
import { findOwned } from './find-owned';
import { predictAt, predictFollowers, withoutPerson, withoutRoles } from './predict-followers';

export interface Leaving {
  userId: string;
  at: Instant;
  /** Rows of roles that are lost; empty = the person leaves. */
  roleIds: readonly string[];
}

/** In the order in which it is moved. What is carried out late finds the house as it is by then: others may have left. */
export async function findTouched(tx: Tx, { userId, at, roleIds }: Leaving): Promise<Touched[]> {
  const now = new Date();
  const asOf = now > new Date(at) ? now : new Date(at);
  const organisation = await loadOrganisation(tx, asOf.toISOString());
  const leaves = roleIds.length === 0;
  const roles = await tx.roleAssignment.findMany({
    where: { userId, OR: [{ to: null }, { to: { gt: at } }], ...(leaves ? {} : { id: { in: [...roleIds] } }) },
    orderBy: { id: 'asc' },
  });
  const change = leaves ? withoutPerson(userId) : withoutRoles(userId, roles);
  const tasks = await findTasks(tx, userId, at, leaves, change);
  const ending = leaves ? { userId } : { roleIds };
  const endsAdministration = roles.some(isAdmin) && !(await administratorsRemain(tx, ending, asOf));
  const lastHeld = roles.flatMap((held) => lastHolder(organisation, userId, held, isAdmin(held) && endsAdministration));
  if (!leaves) return [...lastHeld, ...tasks];
  return [
    ...(await findOwned(tx, userId)),
    ...(await findReports(tx, organisation, userId, at)),
    ...(await findHeaded(tx, userId, at)),
    ...lastHeld,
    ...(await findFallback(tx, userId)),
    ...(await findAbsences(tx, userId, at)),
    ...(await findNamedBy(tx, userId)),
    ...tasks,
  ];
}

type LostRole = { id: string; role: string; departmentId: string | null; region: string | null };

const isAdmin = ({ role }: LostRole): boolean => role === 'admin';

/** `endsAdministration`: nobody would be administrator, now or later. */
function lastHolder(
  organisation: Organisation,
  userId: string,
  held: LostRole,
  endsAdministration: boolean,
): Touched[] {
  const { role, departmentId, region } = held;
  const where = {
    ...(departmentId === null ? {} : { department: departmentId }),
    ...(region === null ? {} : { region }),
  };
  const others = organisation.people.filter(
    (person) => person.active && person.id !== userId && holdsRole(organisation, person, role, where),
  );
  if (others.length > 0 && !endsAdministration) return [];
  return [
    {
      ...{ id: `role/${held.id}`, kind: 'role', title: role, detail: { role, departmentId, region } },
      ...{ byRuleId: null, successor: isAdmin(held) ? 'required' : 'optional' },
    },
  ];
}

/** Their open tasks, and those that somebody holds in their place. */
async function findTasks(
  tx: Tx,
  userId: string,
  at: Instant,
  leaves: boolean,
  change: ReturnType<typeof withoutPerson>,
): Promise<Touched[]> {
  const rows = await tx.task.findMany({
    where: { state: 'open', OR: [{ holderId: userId }, { onBehalfOf: userId }] },
    orderBy: { id: 'asc' },
    include: { case: { select: { title: true } } },
  });
  const found: Touched[] = [];
  const prediction = predictAt(tx, at, change);
  const followers = new Map<string, Awaited<ReturnType<typeof predictFollowers>>>();
  for (const task of rows) {
    const follower = followers.get(task.caseId) ?? (await predictFollowers(tx, task.caseId, prediction));
    followers.set(task.caseId, follower);
    const next = follower(task);
    // Who loses a role keeps what they have otherwise.
    if (!leaves && next === task.holderId) continue;
    found.push({
      ...{ id: `task/${task.id}`, kind: 'task', title: task.case.title, byRuleId: next === userId ? null : next },
      detail: {
        ...{
          caseId: task.caseId,
          taskKind: task.kind,
          stageId: task.stageId,
          dueAt: task.dueAt?.toISOString() ?? null,
        },
        onBehalf: task.onBehalfOf === userId,
      },
      successor: task.kind === 'decide' && task.holderId === userId ? 'optional' : 'none',
    });
  }
  return found;
}

async function findReports(tx: Tx, organisation: Organisation, userId: string, at: Instant): Promise<Touched[]> {
  const lines = await tx.reportingLine.findMany({
    where: { managerId: userId, OR: [{ to: null }, { to: { gt: at } }] },
    orderBy: [{ userId: 'asc' }, { from: 'asc' }],
    distinct: ['userId'],
    include: { user: { select: { name: true } } },
  });
  const above = findPerson(organisation, findPerson(organisation, userId)?.managerId);
  const byRuleId = above?.active ? above.id : null;
  return lines
    .filter((line) => findPerson(organisation, line.userId)?.active)
    .map((line) => ({
      ...{
        id: `report/${line.userId}`,
        kind: 'report',
        title: line.user.name,
        detail: { userId: line.userId },
        byRuleId,
      },
      successor: byRuleId === null ? 'required' : 'optional',
    }));
}

async function findHeaded(tx: Tx, userId: string, at: Instant): Promise<Touched[]> {
  const heads = await tx.departmentHead.findMany({
    where: { userId, OR: [{ to: null }, { to: { gt: at } }] },
    distinct: ['departmentId'],
    orderBy: { departmentId: 'asc' },
    include: { department: { select: { name: true } } },
  });
  return heads.map(({ departmentId, department }) => ({
    ...{ id: `department/${departmentId}`, kind: 'department', title: department.name, detail: { departmentId } },
    ...{ byRuleId: null, successor: 'required' },
  }));
}

async function findFallback(tx: Tx, userId: string): Promise<Touched[]> {
  const { topFallback } = await loadSettings(tx);
  if (topFallback !== userId) return [];
  const what = { id: 'setting/topFallback', kind: 'setting', title: 'topFallback', detail: {} } as const;
  return [{ ...what, byRuleId: null, successor: 'required' }];
}

async function findAbsences(tx: Tx, userId: string, at: Instant): Promise<Touched[]> {
  const rows = await tx.substitution.findMany({
    where: {
      cancelled: false,
      AND: [{ OR: [{ absentId: userId }, { substituteId: userId }] }, { OR: [{ to: null }, { to: { gt: at } }] }],
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, absentId, substituteId, from, to }) => ({
    ...{ id: `substitution/${id}`, kind: 'substitution', title: from.toISOString().slice(0, 10) },
    detail: { absentId, substituteId, from: from.toISOString(), to: to?.toISOString() ?? null },
    ...{ byRuleId: null, successor: 'none' },
  }));
}
