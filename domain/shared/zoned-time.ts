/**
 * Instants and wall clocks: what a clock in a time zone shows, and the other way round.
 * Knows zones through Intl alone; no calendar, no opinion about which days are worked.
 */
import type { Instant } from './process';

export const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What a wall clock and calendar in the zone show; `ms` are milliseconds since that day's midnight. */
export interface LocalTime {
  /** e.g. `2026-11-22` */
  day: string;
  ms: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'iso8601', ...numeric, ...clock });
    formats.set(timeZone, format);
  }
  return format;
}

/** The wall clock as if it were UTC, in milliseconds. */
function wallClockMs(timeZone: string, utcMs: number): number {
  const part: { [type: string]: number } = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(utcMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((utcMs % 1000) + 1000) % 1000);
}

/** What the clock in `timeZone` shows at `instant`. */
export function toLocal(timeZone: string, instant: Instant): LocalTime {
  const wall = wallClockMs(timeZone, Date.parse(instant));
  const midnight = Math.floor(wall / dayMs) * dayMs;
  return { day: new Date(midnight).toISOString().slice(0, 10), ms: wall - midnight };
}

/** The instant at which the clock in `timeZone` shows `local`; a time that a change of clocks skips moves on with it. */
export function toInstant(timeZone: string, local: LocalTime): Instant {
  const wanted = Date.parse(local.day) + local.ms;
  let utc = wanted;
  for (let pass = 0; pass < 2; pass += 1) utc += wanted - wallClockMs(timeZone, utc);
  return new Date(utc).toISOString();
}

/** The calendar day `count` days after `day`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** 0 = Sunday ... 6 = Saturday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}

/** `count` milliseconds after `instant`. */
export function addMs(instant: Instant, count: number): Instant {
  return new Date(Date.parse(instant) + count).toISOString();
}
