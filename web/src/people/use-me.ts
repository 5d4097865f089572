/** Who is signed in: null when nobody is. */
import { useQuery } from '@tanstack/react-query';
import { api, read } from '../shared/api-client';
import { asProblem } from '../shared/problem';
import type { Me } from '../shared/types';

export const meKey = ['me'] as const;

export async function fetchMe(): Promise<Me | null> {
  try {
    return await read(api.GET('/me'));
  } catch (error) {
    if (asProblem(error)?.status === 401) return null;
    throw error;
  }
}

export function useMe() {
  return useQuery({ queryKey: meKey, queryFn: fetchMe, staleTime: 60_000 });
}

/** Whether this person may do something at all, e.g. `may('create:Job')`; the server decides each case again. */
export function useMay(): (permission: string) => boolean {
  const { data } = useMe();
  return (permission) => data?.permissions.includes(permission) ?? false;
}
