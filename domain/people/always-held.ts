/** Whether something that several people hold, each for a while, is held by one of them at every moment. */
import type { Instant } from '../shared/process';

/** `[from, to)`; null = without an end. */
export interface Period {
  from: Instant;
  to: Instant | null;
}

/** True when the periods leave no gap from `from` on, for ever. */
export function isAlwaysHeld(periods: readonly Period[], from: Instant): boolean {
  let until = Date.parse(from);
  for (const period of periods.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    if (Date.parse(period.from) > until) return false;
    if (period.to === null) return true;
    until = Math.max(until, Date.parse(period.to));
  }
  return false;
}
