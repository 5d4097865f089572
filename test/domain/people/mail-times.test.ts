import { describe, expect, it } from 'vitest';
import { mailTime, nextAttempt } from '../../../domain/people';
import type { WorkingCalendar } from '../../../domain/shared/calendar';

/** Shanghai is eight hours ahead: 01:00Z is 09:00 there. 2026-01-05 is a Monday. */
const calendar: WorkingCalendar = {
  id: 'office',
  timeZone: 'Asia/Shanghai',
  hours: [
    { fromMinute: 540, toMinute: 720 },
    { fromMinute: 780, toMinute: 1080 },
  ],
  exceptions: { '2026-01-06': 'holiday', '2026-01-10': 'workday' },
  publishedYears: [2026],
};
const soon = (earliest: string, quiet = true) => mailTime(earliest, { timing: 'soon', quiet }, calendar);
const daily = (earliest: string, quiet = true) => mailTime(earliest, { timing: 'daily', quiet }, calendar);

describe('when a mail leaves', () => {
  it('gathers for two minutes', () => expect(soon('2026-01-05T02:00:00.000Z')).toBe('2026-01-05T02:02:00.000Z'));
  it('does not hold back over noon', () => expect(soon('2026-01-05T04:30:00.000Z')).toBe('2026-01-05T04:32:00.000Z'));
  it('waits for the morning', () => expect(soon('2026-01-04T22:00:00.000Z')).toBe('2026-01-05T01:00:00.000Z'));
  it('waits when the day is over', () => expect(soon('2026-01-07T10:00:00.000Z')).toBe('2026-01-08T01:00:00.000Z'));
  it('waits over a holiday', () => expect(soon('2026-01-05T11:00:00.000Z')).toBe('2026-01-07T01:00:00.000Z'));
  it('goes out on a Saturday that is worked, not on another', () => {
    expect(soon('2026-01-10T02:00:00.000Z')).toBe('2026-01-10T02:02:00.000Z');
    expect(soon('2026-01-17T02:00:00.000Z')).toBe('2026-01-19T01:00:00.000Z');
  });
  it('is held back by nothing where nobody wants quiet', () =>
    expect(soon('2026-01-04T20:00:00.000Z', false)).toBe('2026-01-04T20:02:00.000Z'));
  it('is one a day for who wants that, at the beginning of the next working day', () => {
    expect(daily('2026-01-05T02:00:00.000Z')).toBe('2026-01-07T01:00:00.000Z');
    // After midnight in Shanghai, before it in UTC: that day has begun already.
    expect(daily('2026-01-06T17:00:00.000Z')).toBe('2026-01-08T01:00:00.000Z');
    expect(daily('2026-01-05T02:00:00.000Z', false)).toBe('2026-01-07T01:00:00.000Z');
  });
  it('never leaves before it was asked for, in any calendar hour', () => {
    for (let hour = 0; hour < 24 * 14; hour += 1) {
      const at = new Date(Date.UTC(2026, 0, 3, hour)).toISOString();
      for (const time of [soon(at), daily(at), soon(at, false)])
        expect(Date.parse(time)).toBeGreaterThan(Date.parse(at));
    }
  });
});

describe('a mail that could not be sent', () => {
  const at = '2026-01-05T02:00:00.000Z';
  it('is repeated at growing distances, then given up', () => {
    const waits = Array.from(
      { length: 8 },
      (_, index) => Date.parse(nextAttempt(index + 1, at, false) ?? '') - Date.parse(at),
    );
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBe(60_000);
    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(24 * 3_600_000);
    expect(nextAttempt(9, at, false)).toBeNull();
  });
  it('is given up at once where the server refuses it for good', () => expect(nextAttempt(1, at, true)).toBeNull());
});
