/**
 * Which documents somebody may see: those that the rules of `abilities.ts` give them, and those of the cases that a job of
 * theirs has asked for. A case knows its job by id only, so the cases are looked up as `visible-cases.ts` does.
 */
import { costKinds } from '../../domain/documents';
import type { Prisma } from '../../prisma/generated/client';
import { visibleCases } from '../approvals/visible-cases';
import { within } from '../shared/abilities';
import type { ApiDeps } from '../shared/deps';
import type { SignedIn } from '../shared/signed-in';

/** The condition for `where`. */
export async function visibleDocuments(
  deps: Pick<ApiDeps, 'database'>,
  me: SignedIn,
): Promise<Prisma.DocumentWhereInput> {
  const ofCases = { caseId: { not: null }, case: await visibleCases(deps, me), kind: { notIn: costKinds } };
  return { OR: [within(me.ability, 'read', 'Document'), ofCases] };
}
