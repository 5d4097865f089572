/** The addresses of other systems, and what did not get through to them. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../shared/api-client';

export const webhooksKey = ['webhooks'] as const;

export const webhooksQuery = queryOptions({
  queryKey: [...webhooksKey, 'addresses'],
  queryFn: ({ signal }) => read(api.GET('/webhooks', { signal })),
});

export const messageStates = ['failed', 'waiting'] as const;
export type MessageState = (typeof messageStates)[number];

export const messagePages = (state: MessageState) =>
  infiniteQueryOptions({
    queryKey: [...webhooksKey, 'messages', state],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/webhook-messages', {
          params: { query: { state, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 15_000,
  });
