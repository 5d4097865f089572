import type { ApiDeps } from '../shared/deps';

/** Short names of clients by id, in one query; undefined for none. */
export async function loadClientRefs(
  deps: Pick<ApiDeps, 'database'>,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => { id: string; name: string } | undefined> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const clients =
    wanted.length === 0
      ? []
      : await deps.database.client.findMany({ where: { id: { in: wanted } }, select: { id: true, shortName: true } });
  const refs = new Map(clients.map(({ id, shortName }) => [id, { id, name: shortName }]));
  return (id) => (id === null ? undefined : refs.get(id));
}
