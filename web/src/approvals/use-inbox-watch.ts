/** Looks at the inbox while any page is open: keeps the count in the menu true and announces what is new. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { meKey } from '../people/use-me';
import { useWords } from '../shared/use-words';
import { inboxKey, taskPages } from './task-queries';

export function useInboxWatch(): void {
  const t = useWords('approvals');
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const seen = useRef<Set<string> | null>(null);
  const { data } = useInfiniteQuery(taskPages({ state: 'open' }));

  useEffect(() => {
    const tasks = data?.pages.flatMap((page) => page.items);
    if (!tasks) return;
    const known = seen.current;
    seen.current = new Set(tasks.map((task) => task.id));
    if (!known) return;
    const arrived = tasks.filter((task) => !known.has(task.id));
    if (arrived.length > 0 || tasks.length !== known.size) {
      void queryClient.invalidateQueries({ queryKey: meKey });
      void queryClient.invalidateQueries({ queryKey: inboxKey });
    }
    // Only what was opened just now is news; an older one slid in from the next page.
    const news = arrived.find((task) => Date.now() - Date.parse(task.openedAt) < 60_000);
    if (news) void message.info(t('inbox.arrived', { title: news.title }));
  }, [data, message, queryClient, t]);
}
