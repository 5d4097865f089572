/** Marks notices as read: one, all up to the newest that is shown, or all about what is on the screen. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { inboxKey } from '../../approvals/task-queries';
import { api, read } from '../../shared/api-client';
import { notificationsKey } from './notification-queries';

export type WhichRead = { id: string } | { upTo: string } | { about: string };

export function useReadNotifications(): (which: WhichRead) => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(
    async (which) => {
      await read(api.POST('/notifications/read', { body: which }));
      await Promise.all([notificationsKey, inboxKey].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
    [queryClient],
  );
}

/** Who opens a task, a case or a job has read what was said about it. Should it fail, the notice stays and can be read there. */
export function useReadAbout(about: string): void {
  const markRead = useReadNotifications();
  useEffect(() => {
    void markRead({ about }).catch(() => undefined);
  }, [about, markRead]);
}
