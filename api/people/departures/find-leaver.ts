/** Whose departure it is: an active person with the roles that are named. */
import type { Tx } from '../../../activities/shared/database';
import { problem, type Fault } from '../../shared/problem';

export interface Leaver {
  userId: string;
  roleIds: string[];
}

/** Refuses INVALID for an unknown person, one who has left by then, and roles that are not theirs then. */
export async function findLeaver(tx: Tx, { userId, roleIds }: Leaver, at: Date): Promise<{ id: string; name: string }> {
  const person = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, activeTo: true, roles: { where: { OR: [{ to: null }, { to: { gt: at } }] } } },
  });
  const errors: Fault[] = [];
  if (!person) errors.push({ path: 'body.userId', message: 'No such person', code: 'unknown_person' });
  else if (person.activeTo && person.activeTo <= at)
    errors.push({ path: 'body.userId', message: 'Has left by then', code: 'inactive' });
  for (const [index, id] of roleIds.entries()) {
    if (person && !person.roles.some((held) => held.id === id))
      errors.push({ path: `body.roleIds.${String(index)}`, message: 'Does not hold it then', code: 'unknown_role' });
  }
  if (!person || errors.length > 0) throw problem('INVALID', 'Nobody can leave like that', { errors });
  return { id: person.id, name: person.name };
}
