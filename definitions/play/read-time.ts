/** Reads the times that people write in scenarios. */
import { addWorking } from '../../domain/shared/working-time';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/process';
import { toInstant } from '../../domain/shared/zoned-time';
import { compileDuration } from '../compile/compile-duration';
import { durationPattern } from '../compile/schema/words';

const localPattern = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const instantPattern = /^(\d{4}-\d{2}-\d{2})T.*(Z|[+-]\d{2}:?\d{2})$/;

/** Whether the text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(text);
  // 30 February would be read as 2 March.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Scenarios play in this century and the next: far beyond them years no longer have four digits. */
export function isPlayable(at: Instant): boolean {
  return /^2[01]\d{2}-/.test(at);
}

/** The instant, or null for what is no time. `before` is what a time with a plus counts from. */
export function readTime(text: string, calendar: WorkingCalendar, before: Instant): Instant | null {
  const relative = text.replace(/^\+\s*/, '');
  if (durationPattern.test(relative)) return addWorking(calendar, before, compileDuration(relative)).at;
  const instantDay = instantPattern.exec(text)?.[1];
  if (instantDay !== undefined) {
    const ms = isDay(instantDay) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(ms) ? null : new Date(ms).toISOString();
  }
  const [, day = '', hours = '0', minutes = '0', seconds = '0'] = localPattern.exec(text) ?? [];
  if (!isDay(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return toInstant(calendar.timeZone, { day, ms });
}
