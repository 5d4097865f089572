/** Where somebody is put: departments, managers and roles that exist, and no reporting line in a circle. */
import { roles as knownRoles } from '../../../domain/people';
import { findCircleOfManagers } from '../../../activities/people/find-circle-of-managers';
import type { Tx } from '../../../activities/shared/database';
import { problem, type Fault } from '../../shared/problem';

export interface RoleGiven {
  role: string;
  departmentId?: string | undefined;
  region?: string | undefined;
}

/** The same role in the same place, which is held once. */
export const isSameRole = (a: RoleGiven, b: RoleGiven): boolean =>
  a.role === b.role && a.departmentId === b.departmentId && a.region === b.region;

export async function departmentFault(tx: Tx, path: string, id: string): Promise<Fault[]> {
  const known = await tx.department.count({ where: { id } });
  return known > 0 ? [] : [{ path, message: 'No such department', code: 'unknown_department' }];
}

/** A manager has to be active then. */
export async function managerFault(tx: Tx, path: string, id: string, at: Date): Promise<Fault[]> {
  const manager = await tx.user.findUnique({ where: { id }, select: { activeFrom: true, activeTo: true } });
  if (!manager) return [{ path, message: 'No such person', code: 'unknown_person' }];
  const active = manager.activeFrom <= at && (manager.activeTo === null || manager.activeTo > at);
  return active ? [] : [{ path, message: 'Is not active then', code: 'inactive' }];
}

export async function roleFaults(tx: Tx, path: string, { role, departmentId }: RoleGiven): Promise<Fault[]> {
  const unknown = Object.hasOwn(knownRoles, role)
    ? []
    : [{ path: `${path}.role`, message: 'No such role', code: 'unknown_role' }];
  const place = departmentId === undefined ? [] : await departmentFault(tx, `${path}.departmentId`, departmentId);
  return [...unknown, ...place];
}

export function refuseFaults(errors: Fault[]): void {
  if (errors.length > 0) throw problem('INVALID', 'It names what does not exist', { errors });
}

/** Throws MANAGER_CIRCLE with the people of it. */
export async function refuseManagerCircle(tx: Tx, userId: string, managerId: string, from: Date): Promise<void> {
  const circle = await findCircleOfManagers(tx, { userId, managerId, from });
  if (circle)
    throw problem('MANAGER_CIRCLE', 'They would report to each other in a circle', { data: { people: circle } });
}
