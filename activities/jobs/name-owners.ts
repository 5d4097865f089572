/** Puts the names of people in place of ids in what a client is shown: a client knows no ids of ours. */
import { z } from 'zod';
import type { Json } from '../../domain/shared/process';
import type { Tx } from '../shared/database';

const withOwners = z.looseObject({ points: z.array(z.looseObject({ ownerId: z.string() })) });

/** Rows of `points` with `ownerId` get `owner`, the name as of now, instead; anything else is as it was. */
export async function nameOwners(tx: Tx, shown: Json): Promise<Json> {
  const read = withOwners.safeParse(shown);
  if (!read.success) return shown;
  const { points } = read.data;
  const people = await tx.user.findMany({
    where: { id: { in: points.map(({ ownerId }) => ownerId) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return {
    ...(read.data as { [field: string]: Json }),
    points: points.map(({ ownerId, ...point }) => ({
      ...(point as { [field: string]: Json }),
      owner: nameOf(ownerId),
    })),
  };
}
