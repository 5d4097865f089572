/** Working calendars and rechecks as the pages read them. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../shared/api-client';

export const calendarsKey = ['calendars'] as const;

export const calendarList = queryOptions({
  queryKey: calendarsKey,
  queryFn: ({ signal }) => read(api.GET('/calendars', { signal })),
});

export const calendarYear = (id: string, year: number) =>
  queryOptions({
    queryKey: [...calendarsKey, id, year],
    queryFn: ({ signal }) => read(api.GET('/calendars/{id}/years/{year}', { params: { path: { id, year } }, signal })),
  });

const rechecksKey = ['rechecks'] as const;

/** Asked often while one is under way. */
export const recheckPages = infiniteQueryOptions({
  queryKey: rechecksKey,
  queryFn: ({ pageParam, signal }) =>
    read(api.GET('/rechecks', { params: { query: { limit: 5, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(({ doneAt }) => doneAt === null)) ? 1_000 : 15_000,
});

/** After a change: the calendar itself, and how far the open cases are. */
export const afterCalendarChange = [calendarsKey, rechecksKey] as const;
