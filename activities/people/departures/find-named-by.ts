/** Definitions in force that name a person: nobody can move that for them, a new version has to be published. */
import type { Touched } from '../../../domain/people';
import type { Json } from '../../../domain/shared/process';
import type { Tx } from '../../shared/database';

export async function findNamedBy(tx: Tx, userId: string): Promise<Touched[]> {
  const newest = await tx.definitionVersion.findMany({
    distinct: ['key'],
    orderBy: [{ key: 'asc' }, { version: 'desc' }],
    select: { key: true, version: true, compiled: true },
  });
  return newest
    .filter(({ compiled }) => namesUser(compiled as Json, userId))
    .map(({ key, version }) => ({
      ...{ id: `definition/${key}`, kind: 'definition', title: key, detail: { key, version } },
      ...{ byRuleId: null, successor: 'none' },
    }));
}

/** Somewhere in it stands `{ by: 'user', user }`. */
function namesUser(part: Json, userId: string): boolean {
  if (Array.isArray(part)) return part.some((each) => namesUser(each, userId));
  if (part === null || typeof part !== 'object') return false;
  if (part['by'] === 'user' && part['user'] === userId) return true;
  return Object.values(part).some((each) => namesUser(each, userId));
}
