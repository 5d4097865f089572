import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { afterStaffChange } from './staff-queries';

/** Reads again whatever shows people, after a change of one. */
export function useRefreshPeople(): () => void {
  const queryClient = useQueryClient();
  return useCallback(() => {
    for (const queryKey of afterStaffChange) void queryClient.invalidateQueries({ queryKey });
  }, [queryClient]);
}
