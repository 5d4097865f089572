/**
 * Fills the office calendar with China's published holidays and make-up workdays (CNV-5).
 * A year without data in the library stays unpublished, so that what is planned on it is marked provisional.
 * A year that the database already has is left alone: an administrator may have corrected it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { WorkingHours } from '../../domain/shared/calendar';
import type { PrismaClient } from '../generated/client';

export const officeCalendarId = 'office';

/** 09:00–12:00 and 13:00–18:00: eight working hours. */
const officeHours: WorkingHours[] = [
  { fromMinute: 540, toMinute: 720 },
  { fromMinute: 780, toMinute: 1080 },
];

/** day → `English name,Chinese name,number of days off` */
const daysByKind = z.record(z.iso.date(), z.string());
const library = z.object({ holidays: daysByKind, workdays: daysByKind });

interface PublishedDay {
  day: string;
  kind: 'holiday' | 'workday';
  name: string | null;
}

/** The days of `chinese-days`, read from its data file: its functions silently call an unknown year ordinary. */
export function publishedDays(): PublishedDay[] {
  const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  const { holidays, workdays } = library.parse(JSON.parse(readFileSync(file, 'utf8')));
  const listed = (days: { [day: string]: string }, kind: PublishedDay['kind']): PublishedDay[] =>
    Object.entries(days).map(([day, names]) => ({ day, kind, name: names.split(',')[1] ?? null }));
  return [...listed(holidays, 'holiday'), ...listed(workdays, 'workday')].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Some thousand days at once, on a machine that may be busy with its first start. */
const patient = { timeout: 60_000, maxWait: 30_000 };

/** Imports every year that the library knows and the database does not; says which. Repeating it changes nothing. */
export async function seedCalendar(prisma: PrismaClient): Promise<{ importedYears: number[] }> {
  return prisma.$transaction(async (tx) => {
    await tx.calendar.upsert({
      where: { id: officeCalendarId },
      create: {
        id: officeCalendarId,
        timeZone: 'Asia/Shanghai',
        hours: officeHours.map((interval) => ({ ...interval })),
        publishedYears: [],
      },
      update: {},
    });
    const { publishedYears } = await tx.calendar.findUniqueOrThrow({ where: { id: officeCalendarId } });
    const missing = publishedDays().filter(({ day }) => !publishedYears.includes(yearOf(day)));
    const importedYears = [...new Set(missing.map(({ day }) => yearOf(day)))].sort((a, b) => a - b);
    if (importedYears.length === 0) return { importedYears };
    await tx.calendarDay.createMany({
      data: missing.map((day) => ({ calendarId: officeCalendarId, ...day })),
      // A day entered by hand for a year that was not published yet stays as it was entered.
      skipDuplicates: true,
    });
    await tx.calendar.update({
      where: { id: officeCalendarId },
      data: { publishedYears: [...publishedYears, ...importedYears].sort((a, b) => a - b) },
    });
    return { importedYears };
  }, patient);
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
