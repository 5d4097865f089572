/** Jobs as read from the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Stage } from '../../../domain/jobs/types';
import { api, read } from '../shared/api-client';

export interface JobFilter {
  state: 'running' | 'ended' | 'all';
  stage?: Stage;
  ae?: string;
  search?: string;
  /** Those that I hold up. */
  waitingFor?: 'me';
}

export const jobsKey = ['jobs'] as const;

export const jobPages = (filter: JobFilter) =>
  infiniteQueryOptions({
    queryKey: [...jobsKey, filter],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/jobs', { params: { query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    // What waits for me is part of the inbox and as fresh.
    refetchInterval: filter.waitingFor ? 5000 : 20_000,
    refetchOnWindowFocus: 'always',
  });

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['job', id],
    queryFn: ({ signal }) => read(api.GET('/jobs/{id}', { params: { path: { id } }, signal })),
    refetchInterval: 8000,
    refetchOnWindowFocus: 'always',
  });
