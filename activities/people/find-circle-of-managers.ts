/** Whether somebody's new manager would close a circle, at any instant from then on. Asked by whoever writes a reporting line. */
import { findManagerCircle } from '../../domain/people';
import type { Tx } from '../shared/database';

/**
 * The people of the circle, null when there is none. One at a time asks, until the transaction ends: two changes that would
 * close a circle together must see each other.
 */
export async function findCircleOfManagers(
  tx: Tx,
  { userId, managerId, from }: { userId: string; managerId: string; from: Date },
): Promise<string[] | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('jobcard/reporting-lines'))`;
  const others = await tx.reportingLine.findMany({
    where: { userId: { not: userId }, OR: [{ to: null }, { to: { gt: from } }] },
  });
  return findManagerCircle(
    { userId, managerId, from: from.toISOString(), to: null },
    others.map((line) => ({ ...line, from: line.from.toISOString(), to: line.to?.toISOString() ?? null })),
  );
}
