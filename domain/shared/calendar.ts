/**
 * The working calendar as plain data; the arithmetic on it is in `working-time.ts`.
 * Days are calendar days of the calendar's own zone (`2026-11-22`).
 */

export interface WorkingHours {
  /** Minutes after local midnight, e.g. 540 = 09:00. */
  fromMinute: number;
  toMinute: number;
}

export interface WorkingCalendar {
  id: string;
  /** IANA name, e.g. `Asia/Shanghai`. */
  timeZone: string;
  /** The working intervals of a working day, in order, not overlapping. */
  hours: WorkingHours[];
  /** Days that differ from Monday to Friday: holidays and make-up workdays. */
  exceptions: { [day: string]: 'holiday' | 'workday' };
  /** Years whose exceptions have been published; a time that rests on another year is provisional. */
  publishedYears: number[];
}
