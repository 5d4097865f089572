/** The last administrator goes only when somebody else has the role: who was named for it, or whom an administrator gives it to. */
import type { Departure } from '../../../prisma/generated/client';
import { administratorsRemain, type Ending } from '../administrators';
import type { Tx } from '../../shared/database';
import { moveRow } from './move-row';

const noOther = { state: 'left', why: 'LAST_ADMINISTRATOR' } as const;

/**
 * Under the lock of administrators, with everything noted down that the departure touches. False when nobody else holds the
 * role, and the successor cannot take it: that stands with the role then, until somebody has been given it.
 */
export async function handOnAdministration(tx: Tx, departure: Departure): Promise<boolean> {
  const { id, userId, at, roleIds } = departure;
  const ending: Ending = roleIds.length === 0 ? { userId } : { roleIds };
  const asOf = new Date(Math.max(at.getTime(), Date.now()));
  const ends = await tx.roleAssignment.findMany({
    where: {
      ...{ userId, role: 'admin', OR: [{ to: null }, { to: { gt: at } }] },
      ...(roleIds.length === 0 ? {} : { id: { in: roleIds } }),
    },
  });
  if (ends.length === 0) return true;
  const theirs = { departureId: id, itemId: { in: ends.map((held) => `role/${held.id}`) } };
  if (!(await administratorsRemain(tx, ending, asOf))) {
    await moveWaiting(tx, departure, theirs);
    if (!(await administratorsRemain(tx, ending, asOf))) {
      await tx.departureItem.updateMany({ where: theirs, data: { ...noOther, doneAt: new Date() } });
      return false;
    }
  }
  await tx.departureItem.updateMany({ where: { ...theirs, ...noOther }, data: { state: 'done', why: null } });
  return true;
}

/** At once, not after the closing as other things that turn up late. */
async function moveWaiting(tx: Tx, departure: Departure, theirs: { departureId: string; itemId: { in: string[] } }) {
  for (const item of await tx.departureItem.findMany({ where: { ...theirs, state: 'waiting' } })) {
    const moved = await moveRow(tx, departure, item);
    const where = { departureId_itemId: { departureId: item.departureId, itemId: item.itemId } };
    await tx.departureItem.update({ where, data: { ...moved, doneAt: new Date() } });
  }
}
