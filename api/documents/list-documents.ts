/** The documents of a job or of a case, newest first, for whoever sees that. */
import { z } from 'zod';
import type { ApiDeps } from '../shared/deps';
import { cutPage, pageQuery, readCursor } from '../shared/paging';
import { route } from '../shared/route';
import type { SignedIn } from '../shared/signed-in';
import { documentPage } from './contract';
import { describeDocuments } from './describe-documents';
import { findOwner, type DocumentOwner } from './document-owner';
import { visibleDocuments } from './visible-documents';

const described = {
  method: 'get',
  tag: 'documents',
  key: 'none',
  query: z.strictObject(pageQuery),
  answers: { 200: documentPage },
} as const;

export const listJobDocuments = route({
  ...described,
  path: '/jobs/{id}/documents',
  name: 'listJobDocuments',
  summary: 'Documents of a job, newest first',
  permission: { action: 'read', subject: 'Job' },
  params: z.object({ id: z.string().max(64) }),
  handle: async ({ deps, me, params, query }) =>
    listDocuments(deps, me, await findOwner(deps, me, 'job', params.id), query),
});

export const listCaseDocuments = route({
  ...described,
  path: '/cases/{id}/documents',
  name: 'listCaseDocuments',
  summary: 'Documents of a case, newest first',
  permission: { action: 'read', subject: 'Case' },
  params: z.object({ id: z.string().max(200) }),
  handle: async ({ deps, me, params, query }) =>
    listDocuments(deps, me, await findOwner(deps, me, 'case', params.id), query),
});

async function listDocuments(
  deps: ApiDeps,
  me: SignedIn,
  owner: DocumentOwner,
  query: { limit: number; after?: string | undefined },
) {
  const after = readCursor(query.after, ['instant', 'text']);
  const [createdAt, id] = [after?.[0] ?? '', after?.[1] ?? ''];
  const found = await deps.database.document.findMany({
    where: {
      AND: [
        owner.where,
        await visibleDocuments(deps, me),
        after ? { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] } : {},
      ],
    },
    include: { versions: { orderBy: { number: 'desc' } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
  });
  const { rows, next } = cutPage(found, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
  return { status: 200, body: { items: await describeDocuments(deps, me, rows), next, kinds: owner.kinds } };
}
