/** What a calendar file would do to a calendar: read, judged, compared. Changes nothing; the import goes through here too. */
import { canonicalJson, sha256 } from '../../../activities/shared/canonical-json';
import type { Tx } from '../../../activities/shared/database';
import { compareYears, settleDays, yearOfDay, type CalendarDay, type DayKind } from '../../../domain/people';
import { readCalendarCsv } from './read-calendar-csv';
import { readCalendarIcs } from './read-calendar-ics';

const readers = { csv: readCalendarCsv, ics: readCalendarIcs } as const;

export interface CalendarFile {
  format: keyof typeof readers;
  text: string;
}

/** `seen` is the same as long as the file and the years that it replaces say the same. */
export async function previewFile(tx: Tx, calendar: { id: string; publishedYears: number[] }, file: CalendarFile) {
  const { days, faults } = settleDays(readers[file.format](file.text));
  const years = new Set(days.map(({ day }) => yearOfDay(day)));
  const before = (await loadDays(tx, calendar.id)).filter(({ day }) => years.has(yearOfDay(day)));
  const published = calendar.publishedYears.filter((year) => years.has(year));
  return {
    faults,
    years: compareYears(
      before,
      days.map(({ day, kind, name }) => ({ day, kind, name })),
    ).map((year) => ({ ...year, published: published.includes(year.year) })),
    days,
    seen: sha256(canonicalJson({ file: { ...file }, before: before.map((each) => ({ ...each })), published })),
  };
}

export async function loadDays(tx: Tx, calendarId: string, year?: number): Promise<CalendarDay[]> {
  const rows = await tx.calendarDay.findMany({
    where: { calendarId, ...(year === undefined ? {} : { day: { startsWith: `${String(year)}-` } }) },
    orderBy: { day: 'asc' },
  });
  return rows.map(({ day, kind, name }) => ({ day, kind: kind as DayKind, name }));
}
