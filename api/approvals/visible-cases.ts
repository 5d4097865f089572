/**
 * Which cases somebody may look at: those that the rules of `abilities.ts` give them, and those that a job of theirs has
 * asked for. A case knows its owner by id only (it may be any process), so the jobs are looked up first.
 */
import type { Prisma } from '../../prisma/generated/client';
import type { ApiDeps } from '../shared/deps';
import { within } from '../shared/abilities';
import type { SignedIn } from '../shared/signed-in';

/** The condition for `where`. `owner` narrows the look-up to one process where that is known. */
export async function visibleCases(
  deps: Pick<ApiDeps, 'database'>,
  me: SignedIn,
  owner?: string | null,
): Promise<Prisma.CaseWhereInput> {
  const own = within(me.ability, 'read', 'Case');
  if (owner === null || !me.ability.can('read', 'Job')) return own;
  const jobs = await deps.database.job.findMany({
    where: { AND: [within(me.ability, 'read', 'Job'), owner ? { id: owner } : {}] },
    select: { id: true },
  });
  // No condition at all means everything; as a part of OR the client would drop it, and cases without a job would be left out.
  if (Object.keys(own).length === 0) return own;
  return { OR: [own, { ownerId: { in: jobs.map((job) => job.id) } }] };
}
