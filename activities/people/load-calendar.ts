/** Reads a working calendar as plain data. The arithmetic on it is in `domain/shared/working-time.ts`. */
import { z } from 'zod';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Prisma } from '../../prisma/generated/client';

const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60);
const storedHours = z.array(z.object({ fromMinute: minuteOfDay, toMinute: minuteOfDay })).min(1);
const storedKind = z.enum(['holiday', 'workday']);

/**
 * The calendar `id` with every exception that it has. Throws when it does not exist or its rows make no sense:
 * nobody can plan a deadline until an administrator has put that right, and the retry succeeds once it is.
 */
export async function loadCalendar(tx: Prisma.TransactionClient, id: string): Promise<WorkingCalendar> {
  const row = await tx.calendar.findUnique({
    where: { id },
    include: { days: { select: { day: true, kind: true }, orderBy: { day: 'asc' } } },
  });
  if (!row) throw new Error(`No working calendar "${id}": import it before planning on it`);
  return {
    id: row.id,
    timeZone: row.timeZone,
    hours: storedHours.parse(row.hours),
    exceptions: Object.fromEntries(row.days.map(({ day, kind }) => [day, storedKind.parse(kind)])),
    publishedYears: [...row.publishedYears].sort((a, b) => a - b),
  };
}
