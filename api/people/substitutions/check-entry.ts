/** Puts an absence before the rules with everything that they ask about. Call it with the absences locked. */
import { loadOrganisation } from '../../../activities/people/load-organisation';
import type { Tx } from '../../../activities/shared/database';
import { checkSubstitution, type Link } from '../../../domain/people';
import type { Substitution } from '../../../prisma/generated/client';
import { problemOf } from '../../shared/problem';

/** Throws what the rules refuse: INVALID, SUBSTITUTE_CYCLE, SUBSTITUTE_CHAIN_TOO_LONG. */
export async function checkEntry(tx: Tx, entry: Link, now: Date): Promise<void> {
  const others = await tx.substitution.findMany({ where: { cancelled: false, id: { not: entry.id } } });
  const begins = new Date(Math.max(now.getTime(), Date.parse(entry.from)));
  const refused = checkSubstitution(entry, {
    now: now.toISOString(),
    atBegin: await loadOrganisation(tx, begins.toISOString()),
    others: others.map(linkOf),
  });
  if (refused) throw problemOf(refused);
}

export function linkOf({ id, absentId, substituteId, from, to, definitionKey, clientId }: Substitution): Link {
  return {
    ...{ id, absentId, substituteId, from: from.toISOString(), to: to?.toISOString() ?? null },
    ...(definitionKey === null ? {} : { definitionKey }),
    ...(clientId === null ? {} : { clientId }),
  };
}
