/** What holds a job up, with the people who hold it by name: a case is held by those who have its open tasks. */
import { nameHolders } from '../../domain/jobs';
import type { Blocker } from '../../domain/shared/process';
import type { ApiDeps } from './deps';
import { loadNames, refTo, type PersonRef } from './names';

export type NamedBlocker = Omit<Blocker, 'holders'> & { holders: PersonRef[] };
type Deps = Pick<ApiDeps, 'database' | 'clock'>;

/** Names the holders of blockers as they stand now. Three queries, whatever their number. */
export async function nameBlockers(deps: Deps, blockers: readonly Blocker[]): Promise<NamedBlocker[]> {
  const [named = []] = await nameBlockerLists(deps, [blockers]);
  return named;
}

/** The same for a whole list of jobs. */
export async function nameBlockerLists(deps: Deps, lists: readonly (readonly Blocker[])[]): Promise<NamedBlocker[][]> {
  const all = lists.flat();
  const [taskHolders, people] = await Promise.all([loadTaskHolders(deps, all), loadRoleHolders(deps, all)]);
  const held = lists.map((list) => nameHolders(list, { taskHolders, people }));
  const names = await loadNames(
    deps,
    held.flat().flatMap((blocker) => blocker.holders),
  );
  return held.map((list) =>
    list.map((blocker) => ({ ...blocker, holders: blocker.holders.map((id) => refTo(names, id)) })),
  );
}

async function loadTaskHolders(deps: Deps, blockers: readonly Blocker[]): Promise<{ [caseId: string]: string[] }> {
  const caseIds = blockers.flatMap(({ detail }) => (typeof detail?.caseId === 'string' ? [detail.caseId] : []));
  if (caseIds.length === 0) return {};
  const tasks = await deps.database.task.findMany({
    where: { caseId: { in: caseIds }, state: 'open' },
    select: { caseId: true, holderId: true },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
  return Object.fromEntries(
    caseIds.map((caseId) => [caseId, tasks.filter((task) => task.caseId === caseId).map((task) => task.holderId)]),
  );
}

async function loadRoleHolders(
  deps: Deps,
  blockers: readonly Blocker[],
): Promise<{ id: string; roles: string[]; active: boolean }[]> {
  const roles = blockers.flatMap(({ holders }) =>
    holders.flatMap((holder) => (holder.startsWith('role:') ? [holder.slice('role:'.length)] : [])),
  );
  if (roles.length === 0) return [];
  const now = deps.clock();
  const held = await deps.database.roleAssignment.findMany({
    where: {
      role: { in: roles },
      from: { lte: now },
      OR: [{ to: null }, { to: { gt: now } }],
      user: { activeFrom: { lte: now }, OR: [{ activeTo: null }, { activeTo: { gt: now } }] },
    },
    select: { userId: true, role: true },
    orderBy: { userId: 'asc' },
  });
  return held.map(({ userId, role }) => ({ id: userId, roles: [role], active: true }));
}
