/** When something is due, as people say it: overdue, today, this week. In the agency's zone. */
import type { Prisma } from '../../prisma/generated/client';

export const dueWords = ['overdue', 'today', 'week'] as const;
export type DueWord = (typeof dueWords)[number];

/** `today` and `week` (the next seven days) include what is overdue. Takes the zone as an IANA name. */
export function dueFilter(word: DueWord, now: Date, timeZone: string): Prisma.TaskWhereInput {
  switch (word) {
    case 'overdue':
      return { overdueSince: { not: null } };
    case 'today':
      return { dueAt: { lt: endOfDay(now, timeZone, 0) } };
    case 'week':
      return { dueAt: { lt: endOfDay(now, timeZone, 6) } };
  }
}

/** Midnight that ends the day `days` after today. Exact where the zone's offset does not change in between, as in China. */
function endOfDay(now: Date, timeZone: string, days: number): Date {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string): number => Number(parts.find((found) => found.type === type)?.value ?? 0);
  const sinceMidnight = (part('hour') * 60 + part('minute')) * 60 + part('second');
  return new Date(Math.floor(now.getTime() / 1000) * 1000 + (86_400 * (days + 1) - sinceMidnight) * 1000);
}
