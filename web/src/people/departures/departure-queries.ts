/** Departures as the pages read them; one under way is asked for often. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../shared/api-client';
import type { DeparturePreviewAsked } from '../../shared/types';

export const departuresKey = ['departures'] as const;

const soonMs = 60_000;

/** How often to ask again: what runs changes by the second, what is planned for later does not. */
function intervalOf({ state, at }: { state: string; at: string }): number {
  if (state === 'running') return 1_000;
  return state === 'planned' && Date.parse(at) < Date.now() + soonMs ? 1_000 : 15_000;
}

/** Latest first. */
export const departurePages = infiniteQueryOptions({
  queryKey: departuresKey,
  queryFn: ({ pageParam, signal }) =>
    read(api.GET('/departures', { params: { query: pageParam ? { after: pageParam } : {} }, signal })),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
  refetchInterval: ({ state }) =>
    Math.min(15_000, ...(state.data?.pages.flatMap(({ items }) => items.map(intervalOf)) ?? [])),
});

export const departureQuery = (id: string) =>
  queryOptions({
    queryKey: [...departuresKey, id],
    queryFn: ({ signal }) => read(api.GET('/departures/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'done' || data.state === 'cancelled' ? false : intervalOf(data),
  });

/** What a departure would touch, as looked at once: it is read again only when somebody asks. */
export const departurePreviewQuery = (asked: DeparturePreviewAsked | null) =>
  queryOptions({
    queryKey: [...departuresKey, 'preview', asked],
    queryFn: ({ signal }) => {
      if (asked === null) throw new Error('Nothing was asked');
      return read(api.POST('/departures/previews', { body: asked, signal }));
    },
    enabled: asked !== null,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** How far the open cases are with looking again. */
export const recheckQuery = (id: string) =>
  queryOptions({
    queryKey: ['rechecks', id],
    queryFn: ({ signal }) => read(api.GET('/rechecks/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.doneAt === null ? 1_000 : false),
  });
