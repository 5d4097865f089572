/**
 * Which absences somebody may look at: those that the rules of `abilities.ts` give them, and those of everybody below them
 * in the reporting line, which changes and is looked up first.
 */
import { loadOrganisation } from '../../../activities/people/load-organisation';
import { peopleBelow, type Organisation } from '../../../domain/people';
import type { Prisma } from '../../../prisma/generated/client';
import type { ApiDeps } from '../../shared/deps';
import { within } from '../../shared/abilities';
import type { SignedIn } from '../../shared/signed-in';

export interface Sight {
  where: Prisma.SubstitutionWhereInput;
  /** People as of now. */
  organisation: Organisation;
  below: string[];
}

/** The condition for `where`, and what it was found by. */
export async function visibleSubstitutions(deps: Pick<ApiDeps, 'database' | 'clock'>, me: SignedIn): Promise<Sight> {
  const organisation = await loadOrganisation(deps.database, deps.clock().toISOString());
  const below = peopleBelow(organisation, me.id);
  const own = within(me.ability, 'read', 'Substitution');
  // No condition at all means everything; as a part of OR the client would drop it, and nothing would be left.
  const where = Object.keys(own).length === 0 ? own : { OR: [own, { absentId: { in: below } }] };
  return { where, organisation, below };
}
