/**
 * How times move while a clock stands still (APR-5): what had not come when a pause began comes later by what it would
 * still have taken. Always computed from the rule anew, so that a changed calendar changes the past of a task as well.
 */
import type { WorkingCalendar } from '../../shared/calendar';
import type { Instant } from '../../shared/process';
import { addWorkingMinutes, workingMinutesBetween } from '../../shared/working-time';
import { addMs } from '../../shared/zoned-time';
import type { Pause } from '../types';

/** A time in which a clock stood still; `to` is null while it does. */
export interface Standstill {
  from: Instant;
  to: Instant | null;
}

export interface Shifted {
  /** Null while the clock stands still before that time has come. */
  at: Instant | null;
  provisional: boolean;
  /** Pauses that began at that time or later: what counts from it is moved by these. */
  later: Standstill[];
}

/** Pauses in order, those that overlap (a question within a suspension) as one; only what lies after `since`. */
export function standstills(pauses: Pause[], since: Instant): Standstill[] {
  const clipped = pauses
    .filter(({ to }) => to === undefined || ms(to) > ms(since))
    .map(({ from, to }) => ({ from: ms(from) < ms(since) ? since : from, to: to ?? null }));
  const merged: Standstill[] = [];
  for (const pause of clipped.sort((a, b) => ms(a.from) - ms(b.from))) {
    const last = merged.at(-1);
    if (!last || (last.to !== null && ms(last.to) < ms(pause.from))) merged.push({ ...pause });
    else if (last.to !== null && (pause.to === null || ms(pause.to) > ms(last.to))) last.to = pause.to;
  }
  return merged;
}

/**
 * `at` moved by every standstill that began before it, in working time, or in plain time unless `working`. A pause of x
 * working minutes moves it by exactly x working minutes.
 */
export function shiftByPauses(at: Instant, working: boolean, pauses: Standstill[], calendar: WorkingCalendar): Shifted {
  let shifted = at;
  let provisional = false;
  for (const [index, { from, to }] of pauses.entries()) {
    if (ms(from) >= ms(shifted)) return { at: shifted, provisional, later: pauses.slice(index) };
    if (to === null) return { at: null, provisional, later: [] };
    if (working) {
      const moved = addWorkingMinutes(calendar, to, workingMinutesBetween(calendar, from, shifted));
      provisional ||= moved.provisional;
      // A pause without working time moves nothing, not even from the end of one interval to the beginning of the next.
      if (ms(moved.at) > ms(shifted)) shifted = moved.at;
    } else shifted = addMs(shifted, ms(to) - ms(from));
  }
  return { at: shifted, provisional, later: [] };
}

function ms(instant: Instant): number {
  return Date.parse(instant);
}
