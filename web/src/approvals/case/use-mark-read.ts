import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../shared/api-client';
import { newKey } from '../../shared/new-key';
import type { Case } from '../../shared/types';
import { copiesKey, inboxKey } from '../task-queries';

/** Opening a case that was copied to me is reading it. Should it fail, it stays unread and the next look tries again. */
export function useMarkRead({ id, myCopy }: Pick<Case, 'id' | 'myCopy'>): void {
  const queryClient = useQueryClient();
  const unread = myCopy !== undefined && myCopy.readAt === undefined;
  useEffect(() => {
    if (!unread) return;
    const mark = async () => {
      const params = { path: { id }, header: { 'Idempotency-Key': newKey() } };
      const { response } = await api.POST('/cases/{id}/read', { params });
      if (!response.ok) return;
      await Promise.all(
        [['case', id], copiesKey, inboxKey].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    };
    void mark().catch(() => undefined);
  }, [id, unread, queryClient]);
}
