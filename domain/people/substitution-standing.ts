/** Where an absence stands at an instant, and when that changes next. Knows no clock. */
import type { Instant } from '../shared/process';

export type SubstitutionState = 'future' | 'running' | 'over' | 'cancelled';

export interface SubstitutionStanding {
  state: SubstitutionState;
  /** When it changes by itself; null = not before somebody changes it. */
  nextChange: Instant | null;
}

/** The period is `[from, to)`. */
export function substitutionStanding(
  { from, to, cancelled }: { from: Instant; to: Instant | null; cancelled: boolean },
  now: Instant,
): SubstitutionStanding {
  if (cancelled) return { state: 'cancelled', nextChange: null };
  const at = Date.parse(now);
  if (at < Date.parse(from)) return { state: 'future', nextChange: from };
  if (to !== null && Date.parse(to) <= at) return { state: 'over', nextChange: null };
  return { state: 'running', nextChange: to };
}
