/** Who somebody is and what they may do, as the web wants to know it first of all. */
import type { z } from 'zod';
import { permissionsOf } from '../shared/abilities';
import { toDo } from '../approvals/on-hold';
import type { ApiDeps } from '../shared/deps';
import type { SignedIn } from '../shared/signed-in';
import type { me as meSchema } from './contract';

/** Takes who has signed in; department and manager are those that hold now. */
export async function describeMe(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  me: SignedIn,
): Promise<z.input<typeof meSchema>> {
  const now = deps.clock();
  const holding = { userId: me.id, from: { lte: now }, OR: [{ to: null }, { to: { gt: now } }] };
  const newest = { from: 'desc' } as const;
  const [membership, line, openTasks, departments] = await Promise.all([
    deps.database.membership.findFirst({
      where: holding,
      orderBy: newest,
      select: { department: { select: { id: true, name: true } } },
    }),
    deps.database.reportingLine.findFirst({ where: holding, orderBy: newest, select: { managerId: true } }),
    deps.database.task.count({ where: { AND: [{ holderId: me.id, state: 'open' }, toDo] } }),
    deps.database.department.findMany({
      where: { id: { in: me.roles.flatMap((held) => held.departmentId ?? []) } },
      select: { id: true, name: true },
    }),
  ]);
  const manager =
    line && (await deps.database.user.findUnique({ where: { id: line.managerId }, select: { id: true, name: true } }));
  return {
    id: me.id,
    name: me.name,
    username: me.username,
    roles: me.roles.map(({ role, departmentId }) => {
      const department = departments.find(({ id }) => id === departmentId);
      return department ? { role, department } : { role };
    }),
    department: membership?.department ?? null,
    manager,
    permissions: permissionsOf(me.ability),
    openTasks,
  };
}
