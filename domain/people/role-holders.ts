/** Who holds a role, and where. */
import type { Organisation, Person, RoleHeld } from './organisation';

/** Where a role has to be held: in a department or below it, for a region, or both. */
export interface Where {
  department?: string;
  region?: string;
}

/** Everybody who holds `role`, active or not; with a place only those who hold it there. */
export function roleHolders(organisation: Organisation, role: string, where: Where | string = {}): Person[] {
  return organisation.people.filter((person) => holdsRole(organisation, person, role, where));
}

/**
 * Whether `person` holds `role`. A role that is not limited to a department counts for the person's own; one that is not
 * limited to a region counts for none in particular, and so for no region that is asked for. A place given as text is a department.
 */
export function holdsRole(
  organisation: Organisation,
  person: Person,
  role: string,
  where: Where | string = {},
): boolean {
  const place = typeof where === 'string' ? { department: where } : where;
  return person.roles.some((held) => held.role === role && holdsThere(organisation, person, held, place));
}

function holdsThere(
  organisation: Organisation,
  person: Person,
  held: RoleHeld,
  { department, region }: Where,
): boolean {
  if (region !== undefined && held.region !== region) return false;
  return department === undefined || isWithin(organisation, held.departmentId ?? person.departmentId, department);
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
