/** A document is added to a job or to a case, with its first version. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { audit } from '../people/audit';
import { problem } from '../shared/problem';
import { route, type Asked } from '../shared/route';
import type { SignedIn } from '../shared/signed-in';
import { addDocumentQuery, documentView } from './contract';
import { describeDocuments } from './describe-documents';
import { findOwner, type DocumentOwner } from './document-owner';
import { keepVersion } from './keep-version';
import { takeFile } from './take-file';

const described = {
  method: 'post',
  tag: 'documents',
  key: 'plain',
  takesFile: true,
  query: addDocumentQuery,
  answers: { 201: documentView },
  description:
    'The body is the file itself. Its bytes decide what it is: a name or a `Content-Type` that says otherwise is refused. The file is part of what the key stands for.',
  refusals: ['FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_TYPE_REFUSED', 'FILE_TYPE_MISMATCH'],
} as const;

export const addJobDocument = route({
  ...described,
  path: '/jobs/{id}/documents',
  name: 'addJobDocument',
  summary: 'Add a document to a job',
  permission: { action: 'read', subject: 'Job' },
  params: z.object({ id: z.string().max(64) }),
  handle: async (asked) =>
    addDocument(asked, 'addJobDocument', await findOwner(asked.deps, asked.me, 'job', asked.params.id)),
});

export const addCaseDocument = route({
  ...described,
  path: '/cases/{id}/documents',
  name: 'addCaseDocument',
  summary: 'Add a document to a case',
  permission: { action: 'read', subject: 'Case' },
  params: z.object({ id: z.string().max(200) }),
  handle: async (asked) =>
    addDocument(asked, 'addCaseDocument', await findOwner(asked.deps, asked.me, 'case', asked.params.id)),
});

type Adding = Asked<unknown, z.output<typeof addDocumentQuery>, unknown> & { me: SignedIn };

async function addDocument(asked: Adding, name: string, owner: DocumentOwner) {
  const { deps, me, query, key, headers, stream, correlationId } = asked;
  if (!owner.kinds.includes(query.kind)) throw problem('FORBIDDEN', 'Documents of this kind are not yours to add here');
  const { draft, accepted } = await takeFile(deps, { ...query, headers, stream });
  const { sha256, bytes } = draft;
  const title = query.title ?? accepted.name.replace(/\.[^.]*$/, '');
  return keepVersion(
    deps,
    draft,
    { route: name, actorId: me.id, key, asked: { ...owner.where, ...query, sha256 }, correlationId },
    async (tx) => {
      const [id, now] = [randomUUID(), deps.clock()];
      const version = { number: 1, sha256, bytes, ...accepted, at: now, by: me.id };
      const row = await tx.document.create({
        data: {
          ...{ id, ...owner.where, kind: query.kind, title, createdAt: now, createdBy: me.id },
          versions: { create: version },
        },
        include: { versions: true },
      });
      await audit(tx, {
        ...{ at: now, actorId: me.id, action: 'DocumentAdded', entity: 'Document', entityId: id, correlationId },
        detail: { ...owner.where, kind: query.kind, sha256, bytes, mime: accepted.mime },
      });
      const [body] = await describeDocuments({ database: tx }, me, [row]);
      return { status: 201, body };
    },
  );
}
