/** That the house keeps an administrator: without one nobody could give the role again. */
import { isAlwaysHeld } from '../../domain/people';
import type { Tx } from '../shared/database';

/** Whose end of the role is asked about: of everything that a person holds, or of these rows. */
export type Ending = { userId: string } | { roleIds: readonly string[] };

/** Whoever ends the role somewhere waits for whoever is at it: each sees what the other has left. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('jobcard/administrators'))`;
}

/** Whether the role is held without a gap from `at` on when this ends; by active people, as their rows say now. */
export async function administratorsRemain(tx: Tx, ending: Ending, at: Date): Promise<boolean> {
  const others = 'userId' in ending ? { userId: { not: ending.userId } } : { id: { notIn: [...ending.roleIds] } };
  const held = await tx.roleAssignment.findMany({
    where: { role: 'admin', ...others, OR: [{ to: null }, { to: { gt: at } }] },
    select: { from: true, to: true, user: { select: { activeFrom: true, activeTo: true } } },
  });
  const periods = held.map(({ from, to, user }) => ({
    from: new Date(Math.max(from.getTime(), user.activeFrom.getTime())).toISOString(),
    to: earlier(to, user.activeTo)?.toISOString() ?? null,
  }));
  return isAlwaysHeld(periods, at.toISOString());
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
