/** Who a request acts for. */
import type { Ability } from './abilities';

export interface SignedIn {
  id: string;
  name: string;
  username: string;
  /** Roles held now, each perhaps for one department only. */
  roles: { role: string; departmentId: string | null }[];
  ability: Ability;
  /** A browser's session, or a program's token. */
  by: 'session' | 'token';
}
