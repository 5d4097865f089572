/** One case for one reader: its row and its state, or NOT_FOUND, whether it does not exist or is not for them. */
import { upcastCase } from '../../activities/approvals/upcast-case';
import type { CaseState } from '../../domain/approvals';
import type { Json } from '../../domain/shared/process';
import type { Case } from '../../prisma/generated/client';
import { within } from '../shared/abilities';
import type { ApiDeps } from '../shared/deps';
import { problem } from '../shared/problem';
import type { SignedIn } from '../shared/signed-in';
import { visibleCases } from './visible-cases';

export interface LoadedCase {
  row: Case;
  state: CaseState;
  /** Whether the reader may see what things cost the agency. */
  seesCosts: boolean;
}

/** Refuses with NOT_FOUND. */
export async function loadCase(deps: Pick<ApiDeps, 'database'>, me: SignedIn, caseId: string): Promise<LoadedCase> {
  const row = await deps.database.case.findUnique({ where: { id: caseId } });
  const seen =
    row &&
    (await deps.database.case.findFirst({
      where: { AND: [{ id: caseId }, await visibleCases(deps, me, row.ownerId)] },
      select: { id: true },
    }));
  if (!row || !seen) throw problem('NOT_FOUND', 'No such case');
  const process = await deps.database.process.findUniqueOrThrow({ where: { id: caseId }, select: { state: true } });
  const state = upcastCase(process.state as Json);
  if (!state) throw new Error(`Case ${caseId} has no state`);
  return { row, state, seesCosts: await seesCostsOf(deps, me, row.ownerId) };
}

async function seesCostsOf(deps: Pick<ApiDeps, 'database'>, me: SignedIn, ownerId: string | null): Promise<boolean> {
  if (ownerId === null || !me.ability.can('readCost', 'Job')) return false;
  const job = await deps.database.job.findFirst({
    where: { AND: [{ id: ownerId }, within(me.ability, 'readCost', 'Job')] },
    select: { id: true },
  });
  return job !== null;
}
