/** Absences as people read them: names instead of ids, where each stands now, and whether the reader may change it. */
import type { z } from 'zod';
import { mayEnterSubstitution, substitutionStanding, type Organisation } from '../../../domain/people';
import type { CompiledDefinition } from '../../../domain/approvals';
import type { Substitution } from '../../../prisma/generated/client';
import { loadClientRefs } from '../../clients/load-client-refs';
import type { ApiDeps } from '../../shared/deps';
import { loadNames, refTo } from '../../shared/names';
import type { SignedIn } from '../../shared/signed-in';
import type { substitution } from '../contract';

/** `organisation` is that of now: it says who is whose superior. */
export async function describeSubstitutions(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  me: SignedIn,
  organisation: Organisation,
  rows: Substitution[],
): Promise<z.input<typeof substitution>[]> {
  const now = deps.clock().toISOString();
  const [names, clients, titles] = await Promise.all([
    loadNames(
      deps,
      rows.flatMap(({ absentId, substituteId, enteredBy, endedBy }) => [
        ...[absentId, substituteId, enteredBy],
        ...(endedBy === null ? [] : [endedBy]),
      ]),
    ),
    loadClientRefs(
      deps,
      rows.map(({ clientId }) => clientId),
    ),
    loadTitles(
      deps,
      rows.flatMap(({ definitionKey }) => definitionKey ?? []),
    ),
  ]);
  const roles = me.roles.map(({ role }) => role);
  return rows.map((row) => {
    const [from, to] = [row.from.toISOString(), row.to?.toISOString() ?? null];
    const { state } = substitutionStanding({ from, to, cancelled: row.cancelled }, now);
    const client =
      clients(row.clientId) ?? (row.clientId === null ? undefined : { id: row.clientId, name: row.clientId });
    const { definitionKey: key, endedAt, endedBy } = row;
    return {
      ...{ id: row.id, from, to, state },
      absent: refTo(names, row.absentId),
      substitute: refTo(names, row.substituteId),
      ...(key === null ? {} : { definition: { key, title: titles.get(key) ?? null } }),
      ...(client === undefined ? {} : { client }),
      ...(row.maxAmountFen === null ? {} : { maxAmountFen: Number(row.maxAmountFen) }),
      ...(row.reason === null ? {} : { reason: row.reason }),
      enteredAt: row.enteredAt.toISOString(),
      enteredBy: refTo(names, row.enteredBy),
      ...(endedAt && endedBy !== null ? { endedEarly: { at: endedAt.toISOString(), by: refTo(names, endedBy) } } : {}),
      mayChange:
        (state === 'future' || state === 'running') &&
        mayEnterSubstitution(organisation, { id: me.id, roles }, row.absentId),
    };
  });
}

/** Titles of the newest versions by key. */
async function loadTitles(deps: Pick<ApiDeps, 'database'>, keys: string[]) {
  const versions = await deps.database.definitionVersion.findMany({
    where: { key: { in: keys } },
    distinct: ['key'],
    orderBy: [{ key: 'asc' }, { version: 'desc' }],
    select: { key: true, compiled: true },
  });
  return new Map(versions.map(({ key, compiled }) => [key, (compiled as unknown as CompiledDefinition).title]));
}
