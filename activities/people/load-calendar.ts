/**
 * Reads a working calendar as plain data. The arithmetic on it is in `domain/shared/working-time.ts`.
 * One query that gives one row: a calendar has hundreds of days, and every event of every case asks for it.
 */
import { z } from 'zod';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Prisma } from '../../prisma/generated/client';

const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60);

const stored: z.ZodType<WorkingCalendar> = z.object({
  id: z.string(),
  timeZone: z.string(),
  hours: z.array(z.object({ fromMinute: minuteOfDay, toMinute: minuteOfDay })).min(1),
  publishedYears: z.array(z.int()),
  exceptions: z.record(z.string(), z.enum(['holiday', 'workday'])),
});

/**
 * The calendar `id` with every exception that it has. Throws when it does not exist or its rows make no sense:
 * nobody can plan a deadline until an administrator has put that right, and the retry succeeds once it is.
 */
export async function loadCalendar(tx: Prisma.TransactionClient, id: string): Promise<WorkingCalendar> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT id, "timeZone", hours,
      (SELECT coalesce(jsonb_agg(year ORDER BY year), '[]') FROM unnest("publishedYears") year) AS "publishedYears",
      (SELECT coalesce(jsonb_object_agg(day, kind), '{}') FROM "CalendarDay" WHERE "calendarId" = c.id) AS exceptions
    FROM "Calendar" c WHERE id = ${id}`;
  if (row === undefined) throw new Error(`No working calendar "${id}": import it before planning on it`);
  return stored.parse(row);
}
