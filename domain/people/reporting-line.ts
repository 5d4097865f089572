/** Who is above whom. A reporting line that runs in a circle ends where it would begin again. */
import { findPerson } from './find-person';
import type { Organisation, Person } from './organisation';

/** Everybody above `personId`, nearest first, active or not. */
export function reportingLine(organisation: Organisation, personId: string): Person[] {
  const line: Person[] = [];
  const seen = new Set([personId]);
  let above = findPerson(organisation, findPerson(organisation, personId)?.managerId);
  while (above && !seen.has(above.id)) {
    seen.add(above.id);
    line.push(above);
    above = findPerson(organisation, above.managerId);
  }
  return line;
}
