/** Documents as read from the server, and the addresses of their files. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../shared/api-client';

/** What the documents belong to: a job by its number, a case by its id. */
export interface Owner {
  kind: 'job' | 'case';
  id: string;
}

export const documentsKey = ({ kind, id }: Owner) => ['documents', kind, id] as const;

export const documentPages = (owner: Owner) =>
  infiniteQueryOptions({
    queryKey: documentsKey(owner),
    queryFn: ({ pageParam, signal }) => {
      const params = { path: { id: owner.id }, query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) } };
      return owner.kind === 'job'
        ? read(api.GET('/jobs/{id}/documents', { params, signal }))
        : read(api.GET('/cases/{id}/documents', { params, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchOnWindowFocus: 'always',
  });

/** Where a new document of this owner is sent. */
export function addAddress({ kind, id }: Owner, document: { kind: string; name: string }): string {
  return `/api/v1/${kind}s/${encodeURIComponent(id)}/documents?${new URLSearchParams(document).toString()}`;
}

/** Where a newer version of a document is sent. */
export function versionAddress(id: string, name: string): string {
  return `/api/v1/documents/${encodeURIComponent(id)}/versions?${new URLSearchParams({ name }).toString()}`;
}

/** Where the file of a version is read. */
export function contentAddress(id: string, number: number, as: 'download' | 'preview'): string {
  return `/api/v1/documents/${encodeURIComponent(id)}/versions/${number}/content?as=${as}`;
}
