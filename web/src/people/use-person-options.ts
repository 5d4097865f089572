/** Colleagues to choose from: name, and roles or department, so that two of one name are told apart. */
import { useQuery } from '@tanstack/react-query';
import { useLookup } from '../shared/use-words';
import { peopleQuery } from './use-names';

/**
 * @param except ids of people who cannot be meant, e.g. oneself
 * @param role only those who hold it
 */
export function usePersonOptions(except: readonly string[] = [], role?: string) {
  const lookup = useLookup();
  const people = useQuery(peopleQuery);
  return {
    loading: people.isPending,
    options: (people.data?.items ?? [])
      .filter((person) => !except.includes(person.id) && (role === undefined || person.roles.includes(role)))
      .map((person) => ({
        value: person.id,
        label: [
          person.name,
          person.roles.map((role) => lookup('people', `role.${role}`, role)).join(' / ') || person.department,
        ]
          .filter(Boolean)
          .join(' · '),
      })),
  };
}
