/** One document for one reader, or NOT_FOUND, whether it does not exist or is not for them. */
import type { DocumentKind } from '../../domain/documents';
import type { Document, DocumentVersion } from '../../prisma/generated/client';
import type { ApiDeps } from '../shared/deps';
import { problem } from '../shared/problem';
import type { SignedIn } from '../shared/signed-in';
import { visibleDocuments } from './visible-documents';

export type FoundDocument = Document & { kind: DocumentKind; versions: DocumentVersion[] };

/** With its versions, newest first. Refuses with NOT_FOUND. */
export async function findDocument(deps: Pick<ApiDeps, 'database'>, me: SignedIn, id: string): Promise<FoundDocument> {
  const found = await deps.database.document.findFirst({
    where: { AND: [{ id }, await visibleDocuments(deps, me)] },
    include: { versions: { orderBy: { number: 'desc' } } },
  });
  if (!found) throw problem('NOT_FOUND', 'No such document');
  return found as FoundDocument;
}

/** The same, while something can still be done with it. Refuses with DOCUMENT_WITHDRAWN as well. */
export async function findOpenDocument(
  deps: Pick<ApiDeps, 'database'>,
  me: SignedIn,
  id: string,
): Promise<FoundDocument> {
  const found = await findDocument(deps, me, id);
  if (found.withdrawnAt) throw problem('DOCUMENT_WITHDRAWN', 'The document was withdrawn');
  return found;
}
