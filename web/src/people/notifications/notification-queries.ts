/** What I was told, read from the server; the number on the bell comes with the inbox's counts. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../../shared/api-client';

export const notificationsKey = ['notifications'] as const;

export const notificationPages = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: [...notificationsKey, unread],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/notifications', {
          params: { query: { unread: unread ? 'true' : 'false', ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 15_000,
    refetchOnWindowFocus: 'always',
  });
