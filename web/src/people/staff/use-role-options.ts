import { roles } from '../../../../domain/people/roles';
import { useLookup } from '../../shared/use-words';

/** Every role there is, to choose from. */
export function useRoleOptions(): { value: string; label: string }[] {
  const lookup = useLookup();
  return Object.keys(roles).map((role) => ({ value: role, label: lookup('people', `role.${role}`, role) }));
}
