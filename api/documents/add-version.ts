/** A document gets a newer version; the ones before stay as they are. */
import { z } from 'zod';
import { audit } from '../people/audit';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { addVersionQuery, documentView } from './contract';
import { describeDocuments } from './describe-documents';
import { findOpenDocument } from './find-document';
import { keepVersion } from './keep-version';
import { takeFile } from './take-file';

export const addDocumentVersion = route({
  method: 'post',
  path: '/documents/{id}/versions',
  name: 'addDocumentVersion',
  tag: 'documents',
  summary: 'Add a newer version of a document',
  description: 'The body is the file itself, checked as the first version was.',
  permission: { action: 'read', subject: 'Document' },
  key: 'plain',
  takesFile: true,
  params: z.object({ id: z.string().max(64) }),
  query: addVersionQuery,
  answers: { 201: documentView },
  refusals: ['FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_TYPE_REFUSED', 'FILE_TYPE_MISMATCH', 'DOCUMENT_WITHDRAWN'],
  async handle({ deps, me, params, query, key, headers, stream, correlationId }) {
    const { id, kind } = await findOpenDocument(deps, me, params.id);
    const { draft, accepted } = await takeFile(deps, { kind, name: query.name, headers, stream });
    const { sha256, bytes } = draft;
    const asked = { id, ...query, sha256 };
    return keepVersion(
      deps,
      draft,
      { route: 'addDocumentVersion', actorId: me.id, key, asked, correlationId },
      async (tx) => {
        // One version at a time, and none after a withdrawal.
        await tx.$executeRaw`SELECT 1 FROM "Document" WHERE id = ${id} FOR UPDATE`;
        const { withdrawnAt, versions } = await tx.document.findUniqueOrThrow({
          where: { id },
          include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
        });
        if (withdrawnAt) throw problem('DOCUMENT_WITHDRAWN', 'The document was withdrawn');
        const [number, now] = [(versions[0]?.number ?? 0) + 1, deps.clock()];
        const data = { documentId: id, number, sha256, bytes, ...accepted, at: now, by: me.id };
        await tx.documentVersion.create({ data });
        await audit(tx, {
          ...{
            at: now,
            actorId: me.id,
            action: 'DocumentVersionAdded',
            entity: 'Document',
            entityId: id,
            correlationId,
          },
          detail: { number, sha256, bytes, mime: accepted.mime },
        });
        const row = await tx.document.findUniqueOrThrow({
          where: { id },
          include: { versions: { orderBy: { number: 'desc' } } },
        });
        const [body] = await describeDocuments({ database: tx }, me, [row]);
        return { status: 201, body };
      },
    );
  },
});
