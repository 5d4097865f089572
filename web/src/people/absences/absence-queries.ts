/** Absences as the pages read them. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../shared/api-client';

export const absencesKey = ['substitutions'] as const;
export type Whose = 'mine' | 'asSubstitute' | 'below' | 'all';

/** Latest beginning first; without `past` those that run or are still to come. */
export const absencePages = (whose: Whose, past: boolean) =>
  infiniteQueryOptions({
    queryKey: [...absencesKey, whose, past],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/substitutions', {
          params: { query: { whose, state: past ? 'all' : 'open', ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

export const absenceOptions = queryOptions({
  queryKey: [...absencesKey, 'options'],
  queryFn: ({ signal }) => read(api.GET('/substitutions/options', { signal })),
  staleTime: 60_000,
});
