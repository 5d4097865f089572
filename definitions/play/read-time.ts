/** Reads the times that people write in scenarios. */
import { addWorking } from '../../domain/shared/working-time';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/process';
import { toInstant } from '../../domain/shared/zoned-time';
import { compileDuration } from '../compile/compile-duration';
import { durationPattern } from '../compile/schema/words';

const localPattern = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** The instant, or null for what is no time. `before` is what a time with a plus counts from. */
export function readTime(text: string, calendar: WorkingCalendar, before: Instant): Instant | null {
  const relative = text.replace(/^\+\s*/, '');
  if (durationPattern.test(relative)) return addWorking(calendar, before, compileDuration(relative)).at;
  const local = localPattern.exec(text);
  if (!local) {
    const instant = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(instant) ? null : new Date(instant).toISOString();
  }
  const [, day = '', hours = '0', minutes = '0', seconds = '0'] = local;
  const valid = !Number.isNaN(Date.parse(day)) && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  if (!valid) return null;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return toInstant(calendar.timeZone, { day, ms });
}
