/** The working calendar of a scenario: the office's own, or one that is written out. */
import type { WorkingCalendar, WorkingHours } from '../../domain/shared/calendar';
import { publishedDays } from '../../prisma/seed/calendar';
import type { CalendarChange, CalendarSource } from './world-schema';

const officeHours: WorkingHours[] = [
  { fromMinute: 540, toMinute: 720 },
  { fromMinute: 780, toMinute: 1080 },
];

/** The calendar; one that is written out has every year published unless it says which. */
export function buildCalendar(source: CalendarSource | undefined): WorkingCalendar {
  if (source === undefined || source === 'office') return officeCalendar();
  return {
    id: source.id ?? 'office',
    timeZone: source.timeZone ?? 'Asia/Shanghai',
    hours: hoursIn(source) ?? officeHours,
    exceptions: exceptionsIn(source),
    publishedYears: source.publishedYears ?? Array.from({ length: 200 }, (_, i) => 2000 + i),
  };
}

/** The calendar once some of its hours and days are different; everything else stays. */
export function changeCalendar(calendar: WorkingCalendar, change: CalendarChange | undefined): WorkingCalendar {
  if (!change) return calendar;
  return {
    ...calendar,
    hours: hoursIn(change) ?? calendar.hours,
    exceptions: { ...calendar.exceptions, ...exceptionsIn(change) },
    publishedYears: [...new Set([...calendar.publishedYears, ...(change.publishedYears ?? [])])],
  };
}

function hoursIn({ hours }: CalendarChange): WorkingHours[] | undefined {
  return hours?.map((one) => (typeof one === 'string' ? readHours(one) : one));
}

function exceptionsIn({ holidays, workdays, exceptions }: CalendarChange): WorkingCalendar['exceptions'] {
  const listed = (list: string[] | undefined, kind: 'holiday' | 'workday') =>
    Object.fromEntries((list ?? []).map((day) => [day, kind]));
  return { ...listed(holidays, 'holiday'), ...listed(workdays, 'workday'), ...exceptions };
}

function officeCalendar(): WorkingCalendar {
  const days = publishedDays();
  return {
    id: 'office',
    timeZone: 'Asia/Shanghai',
    hours: officeHours,
    exceptions: Object.fromEntries(days.map(({ day, kind }) => [day, kind])),
    publishedYears: [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))],
  };
}

function readHours(text: string): WorkingHours {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return { fromMinute: minutes(text.slice(0, 5)), toMinute: minutes(text.slice(6)) };
}

/** Whether working hours end after they begin, and stand in order without overlapping. */
export function isRising(hours: WorkingHours[]): boolean {
  return hours.every(({ fromMinute, toMinute }, i) => {
    return fromMinute < toMinute && toMinute <= 24 * 60 && fromMinute >= (hours[i - 1]?.toMinute ?? 0);
  });
}
