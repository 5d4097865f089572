/** When a mail leaves: gathered for a short while, held back in quiet hours, repeated at growing distances when it could not be sent. */
import type { WorkingCalendar } from '../../shared/calendar';
import type { Instant } from '../../shared/process';
import { nextWorkingInstant } from '../../shared/working-time';
import { addDays, addMs, minuteMs, toInstant, toLocal } from '../../shared/zoned-time';
import type { NoticeWishes } from './wishes';

/** Minutes in which more may come that goes into the same mail. */
const gatherMinutes = 2;

/** The calendar without breaks within a day: nobody's noon is quiet. */
function wholeDays(calendar: WorkingCalendar): WorkingCalendar {
  const fromMinute = Math.min(...calendar.hours.map((hours) => hours.fromMinute));
  const toMinute = Math.max(...calendar.hours.map((hours) => hours.toMinute));
  return { ...calendar, hours: [{ fromMinute, toMinute }] };
}

/** When what waits since `earliest` is mailed, in the recipient's calendar. */
export function mailTime(
  earliest: Instant,
  { timing, quiet }: Pick<NoticeWishes, 'timing' | 'quiet'>,
  calendar: WorkingCalendar,
): Instant {
  const days = wholeDays(calendar);
  if (timing === 'daily') {
    const { day } = toLocal(days.timeZone, earliest);
    return nextWorkingInstant(days, toInstant(days.timeZone, { day: addDays(day, 1), ms: 0 }));
  }
  const gathered = addMs(earliest, gatherMinutes * minuteMs);
  return quiet ? nextWorkingInstant(days, gathered) : gathered;
}

/** Minutes before each further attempt; after the last one it has failed: about a day and a half of a server that is away. */
const waits = [1, 5, 15, 60, 180, 360, 720, 720];

/** What becomes of a mail whose `attempts`th attempt at `at` failed: the time of the next one, or null when it is given up. */
export function nextAttempt(attempts: number, at: Instant, permanent: boolean): Instant | null {
  const wait = waits[attempts - 1];
  return permanent || wait === undefined ? null : addMs(at, wait * minuteMs);
}
