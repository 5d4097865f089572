/** The organisation as it will be once the departures that are planned have been carried out. */
import type { Organisation } from '../../../domain/people';
import type { Tx } from '../../shared/database';
import { withoutPerson, withoutRoles } from './predict-followers';

export interface Foreseen {
  organisation: Organisation;
  /** Who leaves, at the latest at the instant asked about. */
  leaving: ReadonlySet<string>;
}

/** Counts what is planned or under way for `at` or before; not a departure of `userId`. */
export async function withoutWhoLeaves(
  tx: Tx,
  organisation: Organisation,
  { userId, at }: { userId: string; at: Date },
): Promise<Foreseen> {
  const others = await tx.departure.findMany({
    where: { state: { in: ['planned', 'running'] }, userId: { not: userId }, at: { lte: at } },
    select: { userId: true, roleIds: true },
  });
  const lost = await tx.roleAssignment.findMany({ where: { id: { in: others.flatMap(({ roleIds }) => roleIds) } } });
  const foreseen = others.reduce(
    (left, { userId: other, roleIds }) =>
      roleIds.length === 0
        ? withoutPerson(other)(left)
        : withoutRoles(
            other,
            lost.filter(({ id }) => roleIds.includes(id)),
          )(left),
    organisation,
  );
  const leaving = others.flatMap(({ userId: other, roleIds }) => (roleIds.length === 0 ? [other] : []));
  return { organisation: foreseen, leaving: new Set(leaving) };
}
