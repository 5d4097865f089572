import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { meKey } from '../../people/use-me';
import { casesKey, copiesKey, inboxKey, tasksKey } from '../task-queries';

/** After something was done to a case: reads again everything that may show it, so that one sees one's own write. */
export function useRefreshCase() {
  const queryClient = useQueryClient();
  return useCallback(
    async (caseId: string) => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['task'] }),
        queryClient.invalidateQueries({ queryKey: ['case', caseId] }),
        queryClient.invalidateQueries({ queryKey: ['caseTrail', caseId] }),
        queryClient.invalidateQueries({ queryKey: casesKey }),
        queryClient.invalidateQueries({ queryKey: tasksKey }),
        queryClient.invalidateQueries({ queryKey: copiesKey }),
        queryClient.invalidateQueries({ queryKey: inboxKey }),
        queryClient.invalidateQueries({ queryKey: ['job'] }),
        queryClient.invalidateQueries({ queryKey: ['jobs'] }),
        queryClient.invalidateQueries({ queryKey: meKey }),
      ]);
    },
    [queryClient],
  );
}
