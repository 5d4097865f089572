/** The person is not active any more: nothing dated holds on, no session and no token works. Or they lose the roles named. */
import type { Departure } from '../../../prisma/generated/client';
import type { Tx } from '../../shared/database';
import { lockAdministrators } from '../administrators';
import { endAccess } from '../end-access';
import { collectLate } from './collect-items';
import { handOnAdministration } from './hand-on-administration';

/**
 * Twice is as good as once: only rows that still hold are ended. One person at a time, and after a last look at what this
 * touches: of two who leave at once the second is the last holder of what both held. False when nobody would be administrator
 * any more: nothing has been ended then, and the role says so in the list of the departure.
 */
export async function closePerson(tx: Tx, departure: Departure): Promise<boolean> {
  const { id, userId, at, roleIds, plannedBy } = departure;
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId} FOR NO KEY UPDATE`;
  await lockAdministrators(tx);
  await collectLate(tx, departure);
  if (!(await handOnAdministration(tx, departure))) return false;
  const leaves = roleIds.length === 0;
  const roles = leaves ? { userId } : { userId, id: { in: roleIds } };
  await tx.roleAssignment.deleteMany({ where: { ...roles, from: { gte: at } } });
  await tx.roleAssignment.updateMany({ where: { ...roles, OR: [{ to: null }, { to: { gt: at } }] }, data: { to: at } });
  if (leaves) await closeAccount(tx, departure);
  const action = leaves ? 'PersonLeft' : 'RolesLost';
  if ((await tx.audit.count({ where: { entity: 'Departure', entityId: id, action } })) > 0) return true;
  await tx.audit.create({ data: { at: new Date(), actorId: plannedBy, action, entity: 'Departure', entityId: id } });
  return true;
}

async function closeAccount(tx: Tx, { userId, at }: Departure): Promise<void> {
  const holds = { userId, OR: [{ to: null }, { to: { gt: at } }] };
  await tx.membership.deleteMany({ where: { userId, from: { gte: at } } });
  await tx.membership.updateMany({ where: holds, data: { to: at } });
  await tx.reportingLine.deleteMany({ where: { userId, from: { gte: at } } });
  await tx.reportingLine.updateMany({ where: holds, data: { to: at } });
  await tx.user.updateMany({
    where: { id: userId, OR: [{ activeTo: null }, { activeTo: { gt: at } }] },
    data: { activeTo: at },
  });
  await endAccess(tx, userId);
}
