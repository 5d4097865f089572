/** When somebody is reminded (APR-5): at percent points of the time to due, then once an interval after due. */
import type { WorkingCalendar } from '../../shared/calendar';
import type { Instant } from '../../shared/process';
import { addWorking, addWorkingMinutes, nextWorkingInstant, workingMinutesBetween } from '../../shared/working-time';
import { addMs } from '../../shared/zoned-time';
import type { Duration, RemindRule } from '../definition';
import { shiftByPauses, type Shifted, type Standstill } from './shift-by-pauses';

/** A due time: `unpaused` as if the clock had never stood still, `at` with the pauses counted. */
export interface PlannedDue extends Shifted {
  from: Instant;
  unpaused: Instant;
  duration: Duration;
  pauses: Standstill[];
}

/**
 * The points of time of a task's automatic reminders, at most `atMost`. `from` is what the due time counts from;
 * points up to `openedAt` belong to whoever had the task's place before, and are left out (nobody is reminded of what has
 * just appeared); so are those that have to wait for a clock that stands still.
 */
export function reminderTimes(
  rule: RemindRule,
  due: PlannedDue,
  openedAt: Instant,
  calendar: WorkingCalendar,
): Instant[] {
  const times: Instant[] = [];
  const offer = (at: Instant | null) => {
    if (at !== null && Date.parse(at) > Date.parse(openedAt)) times.push(at);
  };
  for (const percent of rule.at) {
    const point = pointOfTime(percent, due, calendar);
    offer(shiftByPauses(point, due.duration.working, due.pauses, calendar).at);
  }
  if (due.at === null) return times.slice(0, rule.atMost);
  // Every interval counts from the due time itself, so that clipping never adds up.
  for (let count = 1; rule.then && times.length < rule.atMost; count += 1) {
    const after = { ...rule.then, amount: rule.then.amount * count };
    const { at } = shiftByPauses(addWorking(calendar, due.at, after).at, after.working, due.later, calendar);
    if (at === null || count > mostIntervals) break;
    offer(at);
  }
  return times.slice(0, rule.atMost);
}

/** A calendar without working time never gets past `openedAt`; nothing real needs this many intervals. */
const mostIntervals = 5000;

function pointOfTime(percent: number, due: PlannedDue, calendar: WorkingCalendar): Instant {
  if (!due.duration.working) {
    return addMs(due.from, ((Date.parse(due.unpaused) - Date.parse(due.from)) * percent) / 100);
  }
  const start = nextWorkingInstant(calendar, due.from);
  return addWorkingMinutes(calendar, start, (workingMinutesBetween(calendar, start, due.unpaused) * percent) / 100).at;
}
