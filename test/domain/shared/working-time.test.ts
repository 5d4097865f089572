import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../../domain/shared/calendar';
import {
  addWorking,
  addWorkingMinutes,
  nextWorkingInstant,
  workingMinutesBetween,
  type Duration,
} from '../../../domain/shared/working-time';
import { toInstant, toLocal } from '../../../domain/shared/zoned-time';

/** The office in 2026: the spring festival from 15 to 23 February, with 14 and 28 February worked instead. */
const office: WorkingCalendar = {
  id: 'office',
  timeZone: 'Asia/Shanghai',
  hours: [
    { fromMinute: 540, toMinute: 720 },
    { fromMinute: 780, toMinute: 1080 },
  ],
  exceptions: {
    '2026-02-14': 'workday',
    '2026-02-28': 'workday',
    ...Object.fromEntries([15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => [`2026-02-${day}`, 'holiday' as const])),
  },
  publishedYears: [2026],
};

const local = (text: string) => new Date(`${text}:00+08:00`).toISOString();
const shown = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const parse = (text: string): Duration => {
  const [, amount, working, unit] = /^(\d+) (working )?(hour|day)s?$/.exec(text) ?? [];
  return { amount: Number(amount), unit: unit === 'day' ? 'day' : 'hour', working: working !== undefined };
};

/** from | duration | result, as clocks in Shanghai show them. Monday is 2 March. */
const corpus = `
2026-03-02T10:00 | 1 working hour    | 2026-03-02 11:00
2026-03-02T09:00 | 3 working hours   | 2026-03-02 12:00
2026-03-02T11:30 | 1 working hour    | 2026-03-02 13:30
2026-03-02T12:00 | 1 working hour    | 2026-03-02 14:00
2026-03-02T12:30 | 1 working hour    | 2026-03-02 14:00
2026-03-02T09:00 | 8 working hours   | 2026-03-02 18:00
2026-03-02T10:00 | 8 working hours   | 2026-03-03 10:00
2026-03-02T18:00 | 1 working hour    | 2026-03-03 10:00
2026-03-02T23:59 | 1 working hour    | 2026-03-03 10:00
2026-03-02T06:00 | 1 working hour    | 2026-03-02 10:00
2026-03-06T17:00 | 2 working hours   | 2026-03-09 10:00
2026-03-07T15:00 | 1 working hour    | 2026-03-09 10:00
2026-03-02T10:00 | 1 working day     | 2026-03-03 10:00
2026-03-06T10:00 | 1 working day     | 2026-03-09 10:00
2026-03-06T17:59 | 1 working day     | 2026-03-09 17:59
2026-03-06T18:00 | 1 working day     | 2026-03-10 09:00
2026-03-07T15:00 | 1 working day     | 2026-03-10 09:00
2026-03-02T12:15 | 1 working day     | 2026-03-03 13:00
2026-03-02T10:00 | 5 working days    | 2026-03-09 10:00
2026-02-13T10:00 | 1 working day     | 2026-02-14 10:00
2026-02-14T16:00 | 1 working day     | 2026-02-24 16:00
2026-02-14T17:00 | 2 working hours   | 2026-02-24 10:00
2026-02-17T10:00 | 1 working day     | 2026-02-25 09:00
2026-02-27T10:00 | 2 working days    | 2026-03-02 10:00
2026-03-02T10:00 | 5 hours           | 2026-03-02 15:00
2026-03-06T20:00 | 2 days            | 2026-03-08 20:00
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string, string]);

describe('APR-5 working time', () => {
  it.each(corpus)('%s + %s = %s', (from, duration, expected) => {
    expect(shown(addWorking(office, local(from), parse(duration)).at)).toBe(expected);
  });

  it('is provisional as soon as a year without published holidays has a say, in between too', () => {
    const day = parse('1 working day');
    expect(addWorking(office, local('2026-12-31T10:00'), day)).toEqual({
      at: local('2027-01-01T10:00'),
      provisional: true,
    });
    expect(addWorking(office, local('2026-12-30T10:00'), day).provisional).toBe(false);
    expect(addWorking(office, local('2026-12-31T10:00'), parse('1 day')).provisional).toBe(false);
    const published = { ...office, publishedYears: [2026, 2028] };
    expect(addWorking(published, local('2026-12-01T10:00'), parse('300 working days')).provisional).toBe(true);
  });

  it('counts the working minutes between two instants', () => {
    const between = (from: string, to: string) => workingMinutesBetween(office, local(from), local(to));
    expect(between('2026-03-02T09:00', '2026-03-02T18:00')).toBe(480);
    expect(between('2026-03-02T11:00', '2026-03-02T14:00')).toBe(120);
    expect(between('2026-03-06T17:00', '2026-03-09T10:00')).toBe(120);
    expect(between('2026-02-14T17:00', '2026-02-24T10:00')).toBe(120);
    expect(between('2026-03-03T10:00', '2026-03-02T10:00')).toBe(0);
    expect(between('2026-03-07T00:00', '2026-03-08T23:00')).toBe(0);
  });

  it.each([
    { name: 'no hours', hours: [] },
    { name: 'empty hours', hours: [{ fromMinute: 540, toMinute: 540 }] },
    { name: 'hours that end before they begin', hours: [{ fromMinute: 1080, toMinute: 540 }] },
  ])('a calendar with $name gives the start back, provisionally, instead of searching for ever', ({ hours }) => {
    const closed = { ...office, hours };
    const from = local('2026-03-02T10:00');
    expect(addWorking(closed, from, parse('1 working day'))).toEqual({ at: from, provisional: true });
    expect(addWorkingMinutes(closed, from, 5)).toEqual({ at: from, provisional: true });
    expect(nextWorkingInstant(closed, from)).toBe(from);
  });

  it('keeps to the clock of the zone when summer time begins and ends', () => {
    const berlin = { ...office, timeZone: 'Europe/Berlin', exceptions: {} };
    expect(addWorking(berlin, '2026-03-27T09:00:00.000Z', parse('1 working day')).at).toBe('2026-03-30T08:00:00.000Z');
    expect(addWorking(berlin, '2026-10-23T08:00:00.000Z', parse('1 working day')).at).toBe('2026-10-26T09:00:00.000Z');
  });

  const instants = fc
    .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 10, 1) })
    .map((ms) => new Date(ms).toISOString());
  const minutes = fc.integer({ min: 1, max: 6000 });

  it('n minutes later lie n working minutes away, always at a working time', () => {
    fc.assert(
      fc.property(instants, minutes, (from, count) => {
        const start = nextWorkingInstant(office, from);
        const { at } = addWorkingMinutes(office, from, count);
        expect(workingMinutesBetween(office, start, at)).toBeCloseTo(count, 6);
        expect(workingMinutesBetween(office, from, start)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('more time is never earlier, a later start never due earlier', () => {
    const durations = fc.record({
      amount: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('hour', 'day'),
      working: fc.boolean(),
    });
    fc.assert(
      fc.property(instants, instants, durations, (one, other, duration) => {
        const [early, late] = [one, other].sort();
        expect(addWorking(office, early ?? '', duration).at <= addWorking(office, late ?? '', duration).at).toBe(true);
        const more = { ...duration, amount: duration.amount + 1 };
        expect(addWorking(office, one, duration).at < addWorking(office, one, more).at).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('zoned time', () => {
  it('shows an instant on the wall clock of a zone, and finds the instant again', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'UTC', 'Asia/Kathmandu');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 4_000_000_000_000 }), (zone, ms) => {
        const instant = new Date(ms).toISOString();
        const again = toInstant(zone, toLocal(zone, instant));
        // The hour that comes twice in autumn has two instants with one clock time.
        expect(Math.abs(Date.parse(again) - ms) % 3_600_000).toBe(0);
        expect(toLocal(zone, again)).toEqual(toLocal(zone, instant));
      }),
      { numRuns: 300 },
    );
  });
});
