/** Names of people and clients by id, for values that come as ids. */
import { useQuery } from '@tanstack/react-query';
import { api, read } from '../shared/api-client';

export const peopleQuery = { queryKey: ['people'], queryFn: () => read(api.GET('/people')), staleTime: 300_000 };
/** Also those who have left: what they did still names them. */
const namesQuery = {
  queryKey: ['people', 'left'],
  queryFn: () => read(api.GET('/people', { params: { query: { left: 'true' } } })),
  staleTime: 300_000,
};
export const clientsQuery = {
  queryKey: ['clients'],
  queryFn: () => read(api.GET('/clients', { params: { query: { limit: 100 } } })),
  staleTime: 300_000,
};

/** Looks up the name of a person, also of one who has left; the id itself while it is unknown. */
export function usePersonName(): (id: string) => string {
  const { data } = useQuery(namesQuery);
  return (id) => data?.items.find((person) => person.id === id)?.name ?? id;
}

/** Looks up the name of a client; the id itself while it is unknown. */
export function useClientName(): (id: string) => string {
  const { data } = useQuery(clientsQuery);
  return (id) => data?.items.find((client) => client.id === id)?.name ?? id;
}
