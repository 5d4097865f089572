/** Moves what is a plain row: clients, reports, departments, roles, absences, the top fall-back. With its audit, in one transaction. */
import { randomUUID } from 'node:crypto';
import type { Departure, DepartureItem, RoleAssignment } from '../../../prisma/generated/client';
import type { Tx } from '../../shared/database';
import { toJson } from '../../shared/to-json';
import { findCircleOfManagers } from '../find-circle-of-managers';
import { replaceFrom } from '../replace-from';
import { isActiveNow } from './departure-parts';

export type Moved = { state: 'done' | 'left'; why?: string };

const done: Moved = { state: 'done' };
const left = (why: string): Moved => ({ state: 'left', why });

/** `left` with a reason that an administrator has to see to; nothing has changed then. */
export async function moveRow(tx: Tx, departure: Departure, item: DepartureItem): Promise<Moved> {
  const moved = await carryOut(tx, departure, item);
  if (moved.state === 'left') return moved;
  const { id, plannedBy, userId } = departure;
  await tx.audit.create({
    data: {
      ...{ at: new Date(), actorId: plannedBy, action: 'DepartureItemMoved', entity: 'Departure', entityId: id },
      detail: toJson({ item: item.itemId, from: userId, to: item.successorId }),
    },
  });
  return moved;
}

async function carryOut(tx: Tx, departure: Departure, item: DepartureItem): Promise<Moved> {
  const { userId, at } = departure;
  const [what, to] = [item.itemId.slice(item.kind.length + 1), item.successorId];
  if (to !== null && !(await isActiveNow(tx, to))) return left('SUCCESSOR_INACTIVE');
  switch (item.kind) {
    case 'client':
      if (to !== null) await tx.client.updateMany({ where: { id: what, ownerId: userId }, data: { ownerId: to } });
      return done;
    case 'report':
      return moveReport(tx, departure, what, to);
    case 'department': {
      const head = await tx.departmentHead.findFirst({ where: { departmentId: what, userId, OR: still(at) } });
      if (!head) return done;
      const placed = await replaceFrom(tx, { table: 'DepartmentHead', of: what, says: to, from: later(head.from, at) });
      return placed === 'later' ? left('DATES_OVERLAP') : done;
    }
    case 'role':
      return giveRole(tx, item.detail as unknown as Place, to, at);
    case 'setting':
      await tx.$executeRaw`UPDATE "Setting" SET value = to_jsonb(${to}::text), "updatedAt" = now()
        WHERE key = 'topFallback' AND value = to_jsonb(${userId}::text)`;
      return done;
    case 'substitution':
      return endAbsence(tx, departure, what);
    case 'definition':
      return left('PUBLISH_NEW_VERSION');
    default:
      throw new Error(`A departure knows nothing of ${item.kind}`);
  }
}

const still = (at: Date) => [{ to: null }, { to: { gt: at } }];
const later = (a: Date, b: Date): Date => (a > b ? a : b);

async function moveReport(tx: Tx, { userId, at }: Departure, reportId: string, to: string | null): Promise<Moved> {
  const held = await tx.reportingLine.findFirst({ where: { userId: reportId, managerId: userId, OR: still(at) } });
  if (!held) return done;
  const from = later(held.from, at);
  if (to !== null && (await findCircleOfManagers(tx, { userId: reportId, managerId: to, from }))) {
    return left('MANAGER_CIRCLE');
  }
  const placed = await replaceFrom(tx, { table: 'ReportingLine', of: reportId, says: to, from });
  return placed === 'later' ? left('DATES_OVERLAP') : done;
}

/** The role as it was noted down: its row may be gone by now. */
type Place = Pick<RoleAssignment, 'role' | 'departmentId' | 'region'>;

/** The role goes on with somebody else, without a gap; who has it already, or will, has it from then on without an end. */
async function giveRole(tx: Tx, { role, departmentId, region }: Place, to: string | null, at: Date): Promise<Moved> {
  if (to === null) return left('NOBODY_HOLDS_IT');
  const held = { userId: to, role, departmentId, region };
  await tx.roleAssignment.deleteMany({ where: { ...held, from: { gt: at } } });
  const { count } = await tx.roleAssignment.updateMany({ where: { ...held, OR: still(at) }, data: { to: null } });
  if (count === 0) await tx.roleAssignment.create({ data: { id: randomUUID(), ...held, from: at } });
  return done;
}

async function endAbsence(tx: Tx, { plannedBy, at }: Departure, id: string): Promise<Moved> {
  const row = await tx.substitution.findUniqueOrThrow({ where: { id } });
  if (row.cancelled || (row.to !== null && row.to <= at)) return done;
  const ended = { endedAt: at, endedBy: plannedBy };
  await tx.substitution.update({
    where: { id },
    data: row.from >= at ? { ...ended, cancelled: true } : { ...ended, to: at },
  });
  // Its workflow hears of it from the API's next sweep.
  const wish = { kind: 'substitution', rowId: id, requestedAt: new Date() };
  const workflowId = `substitution/${id}`;
  await tx.wake.upsert({ where: { workflowId }, create: { workflowId, ...wish }, update: wish });
  return done;
}
