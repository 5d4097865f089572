/**
 * Turns "three working days ago at 10:20" into an instant on the office calendar, so that a sample past never happens
 * on a holiday. Counts backwards from the day of `now`; a negative count looks ahead.
 */
import type { WorkingCalendar } from '../../../domain/shared/calendar';
import type { Instant } from '../../../domain/shared/process';

export interface WorkingPast {
  /** The local date, `ago` working days before today; 0 = today or the working day before, negative = to come. */
  day(ago: number): string;
  /** That day at `time` (`10:20`, local). */
  at(ago: number, time: string): Instant;
}

/** China has kept one offset since 1991; a sample past in another zone would need its own table. */
const offset = '+08:00';
const dayMs = 86_400_000;

/** Counts on `calendar` (in Asia/Shanghai) from `now`. */
export function workingPast(calendar: WorkingCalendar, now: Instant): WorkingPast {
  const today = localDate(new Date(now));
  const known = new Map<number, string>();

  const day = (ago: number): string => {
    const found = known.get(ago);
    if (found !== undefined) return found;
    const step = ago < 0 ? dayMs : -dayMs;
    let date = new Date(`${today}T00:00:00Z`);
    const next = (): void => {
      date = new Date(date.getTime() + step);
    };
    while (!isWorkday(calendar, date)) next();
    for (let left = Math.abs(ago); left > 0; left -= 1) {
      do next();
      while (!isWorkday(calendar, date));
    }
    const answer = date.toISOString().slice(0, 10);
    known.set(ago, answer);
    return answer;
  };
  return { day, at: (ago, time) => new Date(`${day(ago)}T${time}:00${offset}`).toISOString() };
}

function isWorkday(calendar: WorkingCalendar, date: Date): boolean {
  const exception = calendar.exceptions[date.toISOString().slice(0, 10)];
  if (exception) return exception === 'workday';
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const localDate = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
