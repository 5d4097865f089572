/** The inbox and one task, read from the server and kept fresh: new tasks appear without a reload. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../shared/api-client';

export const dueWords = ['overdue', 'today', 'week'] as const;
export type DueWord = (typeof dueWords)[number];

export interface TaskFilter {
  state: 'open' | 'done';
  kind?: string;
  client?: string;
  due?: DueWord;
}

const given = (filter: TaskFilter) =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as TaskFilter;

export const tasksKey = ['tasks'] as const;

export const taskPages = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: [...tasksKey, filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/tasks', {
          params: { query: { ...given(filter), ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 5000,
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
  });
