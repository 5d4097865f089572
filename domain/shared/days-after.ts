/** Plain elapsed days, not working ones. */
import type { Instant } from './process';

const DAY_IN_MS = 86_400_000;

/** The instant `days` × 24 hours after `from`. */
export const daysAfter = (from: Instant, days: number): Instant =>
  new Date(Date.parse(from) + days * DAY_IN_MS).toISOString();
