/** People and departments as administrators read them. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../shared/api-client';
import { meKey } from '../use-me';
import { peopleQuery } from '../use-names';

export const staffKey = ['staff'] as const;
export const departmentsKey = ['departments'] as const;

export const activeStates = ['true', 'false', 'all'] as const;
export interface StaffFilter {
  active: (typeof activeStates)[number];
  q?: string;
  role?: string;
  department?: string;
}

/** By spelling. */
export const staffPages = (filter: StaffFilter) =>
  infiniteQueryOptions({
    queryKey: [...staffKey, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/staff', { params: { query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

export const staffRecordQuery = (id: string) =>
  queryOptions({
    queryKey: [...staffKey, 'record', id],
    queryFn: ({ signal }) => read(api.GET('/staff/{id}', { params: { path: { id } }, signal })),
  });

export const departmentsQuery = queryOptions({
  queryKey: departmentsKey,
  queryFn: ({ signal }) => read(api.GET('/departments', { signal })),
});

/** What a change of people may show elsewhere: lists, choices, my own menu. */
export const afterStaffChange = [staffKey, departmentsKey, peopleQuery.queryKey, meKey] as const;
