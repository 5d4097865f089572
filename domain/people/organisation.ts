/**
 * The organisation as it stood at one instant: what approver rules, permissions and "as of then" questions read.
 * It is loaded from dated rows by the caller; this file knows no database and no clock.
 */
import type { Instant } from '../shared/process';

export interface Person {
  id: string;
  /** Family name first, as it is shown. */
  name: string;
  active: boolean;
  departmentId: string | null;
  managerId: string | null;
  roles: RoleHeld[];
}

/** A role, optionally limited to a department, a region, or both. */
export interface RoleHeld {
  role: string;
  departmentId?: string;
  region?: string;
}

export interface Department {
  id: string;
  name: string;
  parentId: string | null;
  headId: string | null;
}

/** An absence: `[from, to)`, optionally for one definition, one client or amounts up to a limit. */
export interface Substitution {
  id: string;
  absentId: string;
  substituteId: string;
  from: Instant;
  to: Instant | null;
  definitionKey?: string;
  clientId?: string;
  maxAmountFen?: number;
  enteredAt: Instant;
}

export interface Organisation {
  /** The instant as of which everything here holds. */
  asOf: Instant;
  people: Person[];
  departments: Department[];
  substitutions: Substitution[];
}
