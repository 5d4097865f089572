/** Names of people by id: records keep ids, answers show names. */
import type { Tx } from '../../activities/shared/database';

export interface PersonRef {
  id: string;
  name: string;
}

/** Looks up names in one query; an id that nobody has is shown as it is. */
export async function loadNames(
  deps: { database: Pick<Tx, 'user'> },
  ids: Iterable<string>,
): Promise<(id: string) => string> {
  const people = await deps.database.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (id) => names.get(id) ?? id;
}

/** `{ id, name }` of a person. */
export function refTo(names: (id: string) => string, id: string): PersonRef {
  return { id, name: names(id) };
}
