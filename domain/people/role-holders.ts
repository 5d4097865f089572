/** Who holds a role, and where. */
import type { Organisation, Person } from './organisation';

/** Everybody who holds `role`, active or not; with a department only those who hold it there or below. */
export function roleHolders(organisation: Organisation, role: string, departmentId?: string): Person[] {
  return organisation.people.filter((person) => holdsRole(organisation, person, role, departmentId));
}

/** Whether `person` holds `role`; a role that is not limited to a department counts for the person's own. */
export function holdsRole(organisation: Organisation, person: Person, role: string, departmentId?: string): boolean {
  return person.roles.some((held) => {
    if (held.role !== role) return false;
    if (departmentId === undefined) return true;
    return isWithin(organisation, held.departmentId ?? person.departmentId, departmentId);
  });
}

/** Whether the department `inner` is `outer` or lies below it. */
function isWithin(organisation: Organisation, inner: string | null, outer: string): boolean {
  const seen = new Set<string>();
  for (let id = inner; id && !seen.has(id);) {
    if (id === outer) return true;
    seen.add(id);
    id = organisation.departments.find((department) => department.id === id)?.parentId ?? null;
  }
  return false;
}
