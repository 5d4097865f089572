/** Looks people up in an organisation. Decides nothing about what they may do. */
import type { Organisation, Person } from './organisation';

/** The person with this id, active or not; null when there is none. */
export function findPerson(organisation: Organisation, id: string | null | undefined): Person | null {
  return organisation.people.find((person) => person.id === id) ?? null;
}
