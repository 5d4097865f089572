/** What a document belongs to: a job or a case, found for one reader. */
import { documentKindNames, documentKinds, type DocumentKind } from '../../domain/documents';
import { loadCase } from '../approvals/load-case';
import { findJob, seesCosts } from '../jobs/load-job';
import type { ApiDeps } from '../shared/deps';
import type { SignedIn } from '../shared/signed-in';

export interface DocumentOwner {
  /** The columns that name it. */
  where: { jobId: string } | { caseId: string };
  /** What this reader may add here: no costs without the right to see them. */
  kinds: DocumentKind[];
}

type OwnerKind = 'job' | 'case';

/** Takes a job's number or a case's id. Refuses with NOT_FOUND. */
export async function findOwner(
  deps: Pick<ApiDeps, 'database'>,
  me: SignedIn,
  kind: OwnerKind,
  id: string,
): Promise<DocumentOwner> {
  if (kind === 'case') {
    const { row } = await loadCase(deps, me, id);
    // What is shown in a case is shown to everybody in it.
    return { where: { caseId: row.id }, kinds: kindsWith(false) };
  }
  const job = await findJob(deps, me, id);
  return { where: { jobId: job.id }, kinds: kindsWith(await seesCosts(deps, me, job.id)) };
}

function kindsWith(costs: boolean): DocumentKind[] {
  return documentKindNames.filter((name) => costs || !documentKinds[name].costs);
}
