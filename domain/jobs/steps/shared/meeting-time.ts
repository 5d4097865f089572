/** The day and the clock of a meeting as a form gives them, and the instant that they mean in the agency's zone. */
import type { Instant } from '../../../shared/process';
import { minuteMs, toInstant } from '../../../shared/zoned-time';
import type { JobFacts } from '../../types';
import { code, date } from './fields';

export const heldOn = date({ zh: '日期', en: 'On' });

/** Such as `14:30`. */
export const heldAt = code(
  { zh: '时间', en: 'At', hint: { zh: '24 小时制，如 14:30', en: '24 hours, such as 14:30' } },
  /^([01]\d|2[0-3]):[0-5]\d$/,
  5,
);

export function meetingTime(day: string, clock: string, { timeZone }: Pick<JobFacts, 'timeZone'>): Instant {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return toInstant(timeZone, { day, ms: (hours * 60 + minutes) * minuteMs });
}
