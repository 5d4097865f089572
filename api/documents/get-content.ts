/** The bytes of one version: downloaded, or shown in place where it is a picture or a PDF. A look at a confidential one is recorded (CON-7). */
import { z } from 'zod';
import { kindRule } from '../../domain/documents';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { etagOf, fileHeaders, previewType } from './file-headers';
import { findOpenDocument } from './find-document';
import { readRange } from './read-range';

export const getDocumentContent = route({
  method: 'get',
  path: '/documents/{id}/versions/{number}/content',
  name: 'getDocumentContent',
  tag: 'documents',
  summary: 'The file of one version',
  description:
    '`as=preview` for pictures and PDFs only; everything else is a download. `Range`, `If-Range` and `If-None-Match` are understood.',
  permission: { action: 'read', subject: 'Document' },
  key: 'none',
  params: z.object({ id: z.string().max(64), number: z.coerce.number().int().min(1).max(1_000_000) }),
  query: z.strictObject({ as: z.enum(['download', 'preview']).default('download') }),
  answers: { 200: { file: '*/*' }, 206: { file: '*/*' }, 304: null },
  refusals: ['DOCUMENT_WITHDRAWN', 'RANGE_NOT_SATISFIABLE', 'FILE_TYPE_REFUSED'],
  async handle({ deps, me, params, query, headers, correlationId }) {
    const { id, kind, versions } = await findOpenDocument(deps, me, params.id);
    const version = versions.find(({ number }) => number === params.number);
    if (!version) throw problem('NOT_FOUND', 'No such version');
    const { sha256, bytes, mime } = version;
    const preview = query.as === 'preview';
    if (preview && !previewType(mime)) throw problem('FILE_TYPE_REFUSED', 'A file of this type is only downloaded');
    const { confidential } = kindRule(kind);
    const out = fileHeaders({ ...version, preview, confidential });
    if (!confidential && namesTag(headers.get('if-none-match'), sha256)) return { status: 304, headers: out };

    const unchanged = headers.get('if-range') === null || headers.get('if-range') === etagOf(sha256);
    const range = unchanged ? readRange(headers.get('range'), bytes) : null;
    if (range === 'unsatisfiable')
      throw problem('RANGE_NOT_SATISFIABLE', 'The file has no such part', {
        headers: { 'Content-Range': `bytes */${String(bytes)}` },
      });
    if (confidential) {
      await deps.database.audit.create({
        data: {
          ...{ at: deps.clock(), actorId: me.id, action: 'DocumentOpened', entity: 'Document', entityId: id },
          ...{ correlationId, detail: { number: version.number, as: query.as } },
        },
      });
    }
    const body = await deps.storage.get(sha256, range ?? undefined);
    if (range === null) return { status: 200, headers: { ...out, 'Content-Length': String(bytes) }, body };
    const { from, to } = range;
    const part = { 'Content-Range': `bytes ${from}-${to}/${bytes}`, 'Content-Length': String(to - from + 1) };
    return { status: 206, headers: { ...out, ...part }, body };
  },
});

function namesTag(header: string | null, sha256: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etagOf(sha256)) || tags.includes('*');
}
