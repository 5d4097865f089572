/** The working calendar of a scenario: the office's own, or one that is written out. */
import type { WorkingCalendar, WorkingHours } from '../../domain/shared/calendar';
import { publishedDays } from '../../prisma/seed/calendar';
import type { CalendarSource } from './scenario-schema';

const officeHours: WorkingHours[] = [
  { fromMinute: 540, toMinute: 720 },
  { fromMinute: 780, toMinute: 1080 },
];

/** The calendar; one that is written out has every year published unless it says which. */
export function buildCalendar(source: CalendarSource | undefined): WorkingCalendar {
  if (source === undefined || source === 'office') return officeCalendar();
  const listed = (list: string[] | undefined, kind: 'holiday' | 'workday') =>
    Object.fromEntries((list ?? []).map((day) => [day, kind]));
  return {
    id: source.id ?? 'office',
    timeZone: source.timeZone ?? 'Asia/Shanghai',
    hours: (source.hours ?? officeHours).map((hours) => (typeof hours === 'string' ? readHours(hours) : hours)),
    exceptions: { ...listed(source.holidays, 'holiday'), ...listed(source.workdays, 'workday'), ...source.exceptions },
    publishedYears: source.publishedYears ?? Array.from({ length: 200 }, (_, i) => 2000 + i),
  };
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
