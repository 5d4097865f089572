import { useLookup } from '../shared/use-words';

export interface RoleHeld {
  role: string;
  department?: { name: string };
  region?: string;
}

/** A role as it is held: its name, and of which department or region. */
export function useRoleWords(): (held: RoleHeld) => string {
  const lookup = useLookup();
  return ({ role, department, region }) =>
    [lookup('people', `role.${role}`, role), department?.name, region].filter(Boolean).join(' · ');
}
