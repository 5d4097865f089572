/** When somebody is reminded (APR-5): at percent points of the time to due, then once an interval after due. */
import type { WorkingCalendar } from '../../shared/calendar';
import type { Instant } from '../../shared/process';
import { addWorking, addWorkingMinutes, nextWorkingInstant, workingMinutesBetween } from '../../shared/working-time';
import { addMs } from '../../shared/zoned-time';
import type { Duration, RemindRule } from '../definition';

/**
 * The points of time of a task's automatic reminders, at most `atMost`. `from` is what the due time counts from;
 * points before `openedAt` belong to whoever had the task's place before, and are left out.
 */
export function reminderTimes(
  rule: RemindRule,
  due: { from: Instant; at: Instant; duration: Duration },
  openedAt: Instant,
  calendar: WorkingCalendar,
): Instant[] {
  const times: Instant[] = [];
  const offer = (at: Instant) => {
    if (Date.parse(at) >= Date.parse(openedAt)) times.push(at);
  };
  for (const percent of rule.at) offer(pointOfTime(percent, due, calendar));
  // Every interval counts from the due time itself, so that clipping never adds up.
  for (let count = 1; rule.then && times.length < rule.atMost; count += 1) {
    const after = { ...rule.then, amount: rule.then.amount * count };
    offer(addWorking(calendar, due.at, after).at);
    if (count > mostIntervals) break;
  }
  return times.slice(0, rule.atMost);
}

/** A calendar without working time never gets past `openedAt`; nothing real needs this many intervals. */
const mostIntervals = 5000;

function pointOfTime(
  percent: number,
  due: { from: Instant; at: Instant; duration: Duration },
  calendar: WorkingCalendar,
): Instant {
  if (!due.duration.working) {
    return addMs(due.from, ((Date.parse(due.at) - Date.parse(due.from)) * percent) / 100);
  }
  const start = nextWorkingInstant(calendar, due.from);
  return addWorkingMinutes(calendar, start, (workingMinutesBetween(calendar, start, due.at) * percent) / 100).at;
}
