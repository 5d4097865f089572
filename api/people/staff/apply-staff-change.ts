/** One change of a person, written as dated rows. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { administratorsRemain, lockAdministrators } from '../../../activities/people/administrators';
import { endAccess } from '../../../activities/people/end-access';
import { replaceFrom } from '../../../activities/people/replace-from';
import type { Tx } from '../../../activities/shared/database';
import { assertNever } from '../../../domain/shared/assert-never';
import { problem } from '../../shared/problem';
import type { changeStaffBody } from '../contract';
import { departmentFault, managerFault, refuseFaults, refuseManagerCircle, roleFaults } from './check-placement';

type StaffChange = z.output<typeof changeStaffBody>['change'];

/** True when it may change who decides. Refuses INVALID, MANAGER_CIRCLE, DATES_OVERLAP, LAST_ADMINISTRATOR. */
export async function applyStaffChange(tx: Tx, userId: string, change: StaffChange, at: Date): Promise<boolean> {
  switch (change.kind) {
    case 'name': {
      const { name, pinyin } = change;
      await tx.user.update({ where: { id: userId }, data: { name, ...(pinyin === undefined ? {} : { pinyin }) } });
      return false;
    }
    case 'department':
      refuseFaults(await departmentFault(tx, 'body.change.departmentId', change.departmentId));
      return replaced(await replaceFrom(tx, { table: 'Membership', of: userId, says: change.departmentId, from: at }));
    case 'manager': {
      const { managerId } = change;
      if (managerId !== null) {
        refuseFaults(await managerFault(tx, 'body.change.managerId', managerId, at));
        await refuseManagerCircle(tx, userId, managerId, at);
      }
      return replaced(await replaceFrom(tx, { table: 'ReportingLine', of: userId, says: managerId, from: at }));
    }
    case 'giveRole':
      return giveRole(tx, userId, change, at);
    case 'endRole':
      return endRole(tx, userId, change.roleId, at);
    case 'return':
      return comeBack(tx, userId, at);
    default:
      return assertNever(change);
  }
}

function replaced(how: 'done' | 'same' | 'later'): boolean {
  if (how === 'later') throw problem('DATES_OVERLAP', 'Another change is planned for later');
  return how === 'done';
}

async function giveRole(tx: Tx, userId: string, given: Extract<StaffChange, { kind: 'giveRole' }>, from: Date) {
  refuseFaults(await roleFaults(tx, 'body.change', given));
  const { role, departmentId = null, region = null } = given;
  const holds = { userId, role, departmentId, region, OR: [{ to: null }, { to: { gt: from } }] };
  const [known, later] = await tx.roleAssignment.findMany({ where: holds, orderBy: { from: 'asc' } });
  if (later || (known && known.from > from)) throw problem('DATES_OVERLAP', 'The role is given from later on already');
  if (known && known.to === null) return false;
  if (known) await tx.roleAssignment.update({ where: { id: known.id }, data: { to: null } });
  else await tx.roleAssignment.create({ data: { id: randomUUID(), userId, role, departmentId, region, from } });
  return true;
}

async function endRole(tx: Tx, userId: string, roleId: string, at: Date): Promise<boolean> {
  const held = await tx.roleAssignment.findFirst({ where: { id: roleId, userId } });
  if (!held) {
    const errors = [{ path: 'body.change.roleId', message: 'No such role of this person', code: 'unknown_role' }];
    throw problem('INVALID', 'The person does not hold it', { errors });
  }
  if (held.to !== null && held.to <= at) return false;
  if (held.role === 'admin') {
    await lockAdministrators(tx);
    const remain = await administratorsRemain(tx, { roleIds: [held.id] }, at);
    if (!remain) throw problem('LAST_ADMINISTRATOR', 'At least one administrator has to remain');
  }
  if (held.from >= at) await tx.roleAssignment.delete({ where: { id: roleId } });
  else await tx.roleAssignment.update({ where: { id: roleId }, data: { to: at } });
  return true;
}

/**
 * The gap stays, and so does what was before it: as of then the person was there. Department, manager and roles are given
 * anew. Nobody comes back to sessions and tokens of before.
 */
async function comeBack(tx: Tx, userId: string, at: Date): Promise<boolean> {
  const { activeFrom, activeTo } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  if (activeTo === null) return false;
  if (activeTo > at) {
    await tx.user.update({ where: { id: userId }, data: { activeTo: null } });
    return true;
  }
  if (activeFrom < activeTo) await tx.employment.create({ data: { userId, from: activeFrom, to: activeTo } });
  await tx.user.update({ where: { id: userId }, data: { activeFrom: at, activeTo: null } });
  await endAccess(tx, userId);
  return true;
}
