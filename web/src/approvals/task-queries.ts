/** The inbox, its lists, one task and one case, read from the server and kept fresh: what is new appears by itself. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../shared/api-client';

export const dueWords = ['overdue', 'today', 'week'] as const;
export type DueWord = (typeof dueWords)[number];

export interface TaskFilter {
  state: 'open' | 'done';
  kind?: string;
  client?: string;
  due?: DueWord;
  /** Open ones that wait for somebody else first. */
  waiting?: 'true';
}

export const caseStatuses = ['running', 'returned', 'incident', 'suspended', 'ended'] as const;
export type CaseStatusWord = (typeof caseStatuses)[number];

export interface CaseFilter {
  mine?: 'true';
  status?: CaseStatusWord;
  definition?: string;
  /** Who submitted it or holds an open task of it. */
  person?: string;
  overdue?: 'true';
  incident?: 'true';
}

/** A filter without what was not chosen. */
function given<Filter extends object>(filter: Filter): Filter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''),
  ) as Filter;
}

const after = (cursor: string) => (cursor ? { after: cursor } : {});

export const tasksKey = ['tasks'] as const;
export const casesKey = ['cases'] as const;
export const copiesKey = ['copies'] as const;
export const inboxKey = ['inbox'] as const;

/** What the badges say. */
export const inboxQuery = queryOptions({
  queryKey: inboxKey,
  queryFn: ({ signal }) => read(api.GET('/inbox', { signal })),
  refetchInterval: 5000,
  refetchOnWindowFocus: 'always',
});

export const taskPages = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: [...tasksKey, filter],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/tasks', { params: { query: { ...given(filter), ...after(pageParam) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 5000,
    refetchOnWindowFocus: 'always',
  });

export const casePages = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: [...casesKey, filter],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/cases', { params: { query: { ...given(filter), ...after(pageParam) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 15_000,
    refetchOnWindowFocus: 'always',
  });

/** 抄送我的. */
export const copyPages = infiniteQueryOptions({
  queryKey: copiesKey,
  queryFn: ({ pageParam, signal }) => read(api.GET('/copies', { params: { query: after(pageParam) }, signal })),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
  refetchInterval: 15_000,
  refetchOnWindowFocus: 'always',
});

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id],
    queryFn: ({ signal }) => read(api.GET('/tasks/{id}', { params: { path: { id } }, signal })),
    refetchInterval: 10_000,
    refetchOnWindowFocus: 'always',
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => read(api.GET('/cases/{id}', { params: { path: { id } }, signal })),
    refetchInterval: 10_000,
    refetchOnWindowFocus: 'always',
  });
