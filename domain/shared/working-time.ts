/**
 * Deadlines in working time (APR-5): n working hours or days from an instant, in the calendar's own zone.
 * The start first moves to the next working instant; n working days are the same clock time n working days later, clipped
 * to that day's hours; a working day is never 24 working hours. Knows no case and no clock.
 */
import type { WorkingCalendar } from './calendar';
import type { Instant } from './process';
import { addDays, addMs, minuteMs, toInstant, toLocal, weekdayOf, type LocalTime } from './zoned-time';

/** `n working hours|days` or plain `n hours|days`. */
export interface Duration {
  amount: number;
  unit: 'hour' | 'day';
  working: boolean;
}

export interface WorkingInstant {
  at: Instant;
  /** It rests on a year whose holidays have not been published yet, and may still move. */
  provisional: boolean;
}

/** How far a working instant is looked for; a calendar without one in ten years has no working time at all. */
const horizonDays = 3660;

/** Whether `day` is worked: Monday to Friday but for holidays, and the make-up workdays. */
export function isWorkday(calendar: WorkingCalendar, day: string): boolean {
  const exception = calendar.exceptions[day];
  if (exception) return exception === 'workday';
  const weekday = weekdayOf(day);
  return weekday >= 1 && weekday <= 5;
}

/** The working intervals of a day in milliseconds since its midnight, none of them empty; none on a day that is not worked. */
function intervalsOf(calendar: WorkingCalendar, day: string): { from: number; to: number }[] {
  if (!isWorkday(calendar, day)) return [];
  const intervals = calendar.hours.map((hours) => ({
    from: hours.fromMinute * minuteMs,
    to: hours.toMinute * minuteMs,
  }));
  return intervals.filter(({ from, to }) => from < to);
}

function nextWorkingLocal(calendar: WorkingCalendar, from: LocalTime): LocalTime | null {
  let day = from.day;
  for (let looked = 0; looked < horizonDays; looked += 1) {
    const earliest = day === from.day ? from.ms : 0;
    for (const interval of intervalsOf(calendar, day)) {
      if (earliest < interval.to) return { day, ms: Math.max(earliest, interval.from) };
    }
    day = addDays(day, 1);
  }
  return null;
}

/** `from` itself when it is worked, else the beginning of the next working interval. */
export function nextWorkingInstant(calendar: WorkingCalendar, from: Instant): Instant {
  const start = nextWorkingLocal(calendar, toLocal(calendar.timeZone, from));
  return start ? toInstant(calendar.timeZone, start) : from;
}

/**
 * `duration` after `from`. Working hours are consumed interval by interval and may end exactly at the end of one;
 * plain hours and days ignore the calendar.
 */
export function addWorking(calendar: WorkingCalendar, from: Instant, duration: Duration): WorkingInstant {
  if (!duration.working) return { at: addPlain(calendar, from, duration), provisional: false };
  if (duration.unit === 'hour') return addWorkingMinutes(calendar, from, duration.amount * 60);
  const start = nextWorkingLocal(calendar, toLocal(calendar.timeZone, from));
  if (!start) return { at: from, provisional: true };
  let day = start.day;
  for (let left = duration.amount; left > 0;) {
    day = addDays(day, 1);
    if (isWorkday(calendar, day)) left -= 1;
  }
  return placed(calendar, start, clipToHours(calendar, { day, ms: start.ms }));
}

/** `minutes` of working time after `from` (fractions allowed: percent points of a deadline). */
export function addWorkingMinutes(calendar: WorkingCalendar, from: Instant, minutes: number): WorkingInstant {
  const start = nextWorkingLocal(calendar, toLocal(calendar.timeZone, from));
  if (!start) return { at: from, provisional: true };
  let left = Math.round(minutes * minuteMs);
  for (let day = start.day; ; day = addDays(day, 1)) {
    for (const interval of intervalsOf(calendar, day)) {
      const begin = day === start.day ? Math.max(interval.from, start.ms) : interval.from;
      const length = interval.to - begin;
      if (length <= 0) continue;
      if (left <= length) return placed(calendar, start, { day, ms: begin + left });
      left -= length;
    }
  }
}

/** Working minutes in `[from, to)`; 0 when `to` is not later. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  const begin = toLocal(calendar.timeZone, from);
  const end = toLocal(calendar.timeZone, to);
  let total = 0;
  for (let day = begin.day; day <= end.day; day = addDays(day, 1)) {
    for (const interval of intervalsOf(calendar, day)) {
      const earliest = day === begin.day ? Math.max(interval.from, begin.ms) : interval.from;
      const latest = day === end.day ? Math.min(interval.to, end.ms) : interval.to;
      total += Math.max(0, latest - earliest);
    }
  }
  return total / minuteMs;
}

function addPlain(calendar: WorkingCalendar, from: Instant, duration: Duration): Instant {
  if (duration.unit === 'hour') return addMs(from, duration.amount * 60 * minuteMs);
  const local = toLocal(calendar.timeZone, from);
  return toInstant(calendar.timeZone, { day: addDays(local.day, duration.amount), ms: local.ms });
}

/** The clock time itself when the day works then; between intervals the next one's beginning; after the last its end. */
function clipToHours(calendar: WorkingCalendar, time: LocalTime): LocalTime {
  const intervals = intervalsOf(calendar, time.day);
  const holding = intervals.find((interval) => time.ms <= interval.to) ?? intervals.at(-1);
  if (!holding) return time;
  return { day: time.day, ms: Math.min(Math.max(time.ms, holding.from), holding.to) };
}

/** Every year from the start to the end decides about the result: one that is not published makes it provisional. */
function placed(calendar: WorkingCalendar, start: LocalTime, end: LocalTime): WorkingInstant {
  let provisional = false;
  for (let year = yearOf(start); year <= yearOf(end); year += 1) {
    provisional ||= !calendar.publishedYears.includes(year);
  }
  return { at: toInstant(calendar.timeZone, end), provisional };
}

function yearOf(time: LocalTime): number {
  return Number(time.day.slice(0, 4));
}
