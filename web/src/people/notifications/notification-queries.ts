/** What I was told, how I want to be told, and mails that failed; the number on the bell comes with the inbox's counts. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
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

export const preferencesKey = ['notification-preferences'] as const;

export const preferencesQuery = queryOptions({
  queryKey: preferencesKey,
  queryFn: ({ signal }) => read(api.GET('/notifications/preferences', { signal })),
});

export const mailStates = ['failed', 'waiting'] as const;
export type MailState = (typeof mailStates)[number];
export const mailsKey = ['mails'] as const;

export const keptMailsQuery = queryOptions({
  queryKey: [...mailsKey, 'kept'],
  queryFn: ({ signal }) => read(api.GET('/mails/kept', { signal })),
  refetchInterval: 15_000,
});

export const mailPages = (state: MailState) =>
  infiniteQueryOptions({
    queryKey: [...mailsKey, state],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/mails', { params: { query: { state, ...(pageParam ? { after: pageParam } : {}) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 15_000,
  });
