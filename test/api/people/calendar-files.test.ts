/** Calendar files: what CSV and iCalendar are understood to say, and where each fault is. */
import { describe, expect, it } from 'vitest';
import { readCalendarCsv } from '../../../api/people/calendars/read-calendar-csv';
import { readCalendarIcs } from '../../../api/people/calendars/read-calendar-ics';
import { compareYears, settleDays } from '../../../domain/people';

const csv = (text: string) => settleDays(readCalendarCsv(text));
const ics = (...events: string[][]) => {
  const lines = events.flatMap((event) => [
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTAMP:20261101T000000Z',
    ...event,
    'END:VEVENT',
  ]);
  return settleDays(
    readCalendarIcs(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR'].join('\r\n')),
  );
};
const short = ({ days }: { days: { day: string; kind: string }[] }) => days.map(({ day, kind }) => `${day} ${kind}`);

describe('CSV', () => {
  it('is read with its lines, whatever the order of columns, blank lines, quotes and the mark at the beginning', () => {
    expect(csv('\uFEFFname,kind,day\r\n元旦,holiday,2027-01-01\r\n\r\n"春节, 调休",workday,2027/2/14\r\n')).toEqual({
      days: [
        { day: '2027-01-01', kind: 'holiday', name: '元旦', line: 2 },
        { day: '2027-02-14', kind: 'workday', name: '春节, 调休', line: 4 },
      ],
      faults: [],
    });
  });

  it('is read in Chinese', () => {
    expect(short(csv('日期,类型,名称\n2027-10-01,休,国庆\n2027-10-09,班,\n'))).toEqual([
      '2027-10-01 holiday',
      '2027-10-09 workday',
    ]);
  });

  it.each([
    ['a day that does not exist', 'day,kind\n2027-02-29,休\n', 'line 2, column day', 'bad_day'],
    ['no day', 'day,kind\nsoon,休\n', 'line 2, column day', 'bad_day'],
    ['an unknown kind', 'day,kind\n2027-01-01,maybe\n', 'line 2, column kind', 'unknown_kind'],
    ['a missing column', 'day,name\n2027-01-01,x\n', 'line 1, column kind', 'missing_column'],
    ['one day as both', 'day,kind\n2027-01-01,休\n2027-01-01,班\n', 'line 3', 'conflict'],
    ['an open quote', 'day,kind\n"2027-01-01,休\n', 'line 2', 'unreadable'],
    ['nothing', 'day,kind\n', 'line 1', 'no_days'],
  ])('with %s says where', (_what, text, path, code) => {
    expect(csv(text).faults).toMatchObject([{ path, code }]);
  });

  it('names every fault, not only the first', () => {
    expect(csv('day,kind\nx,y\n2027-01-01,z\n').faults.map(({ path }) => path)).toEqual([
      'line 2, column day',
      'line 2, column kind',
      'line 3, column kind',
    ]);
  });

  it('has the same day twice once', () => {
    expect(short(csv('day,kind\n2027-01-01,休\n2027-01-01,休\n'))).toEqual(['2027-01-01 holiday']);
  });
});

describe('iCalendar', () => {
  it('ends before its last day, and makes a day where no end is named', () => {
    const read = ics(
      ['DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270104', 'SUMMARY:元旦 休'],
      ['DTSTART;VALUE=DATE:20270501', 'SUMMARY:劳动节'],
      ['DTSTART;VALUE=DATE:20270614', 'DURATION:P2D', 'SUMMARY:端午节'],
    );
    expect(read.faults).toEqual([]);
    expect(short(read)).toEqual([
      '2027-01-01 holiday',
      '2027-01-02 holiday',
      '2027-01-03 holiday',
      '2027-05-01 holiday',
      '2027-06-14 holiday',
      '2027-06-15 holiday',
    ]);
    expect(read.days[0]).toMatchObject({ name: '元旦 休', line: 4 });
  });

  it.each([
    ['its summary', ['SUMMARY:国庆节 补班']],
    ['its summary in one character', ['SUMMARY:春节（班）']],
    ['a category', ['SUMMARY:Make-up day', 'CATEGORIES:OFFICE,WORKDAY']],
    ['a property of its own', ['SUMMARY:Make-up day', 'X-WORKDAY:1']],
    ['the property of Apple', ['SUMMARY:Make-up day', 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY']],
  ])('is a make-up workday by %s', (_what, lines) => {
    expect(short(ics(['DTSTART;VALUE=DATE:20271009', ...lines]))).toEqual(['2027-10-09 workday']);
  });

  it.each([
    ['a time of day', ['DTSTART:20270101T090000Z', 'SUMMARY:x'], 'not_all_day'],
    ['an end at a time of day', ['DTSTART;VALUE=DATE:20270101', 'DTEND:20270102T090000Z', 'SUMMARY:x'], 'not_all_day'],
    [
      'an end before its beginning',
      ['DTSTART;VALUE=DATE:20270105', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:x'],
      'not_after',
    ],
    ['a repetition', ['DTSTART;VALUE=DATE:20270101', 'RRULE:FREQ=YEARLY', 'SUMMARY:x'], 'recurring'],
    ['a whole year', ['DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20280101', 'SUMMARY:x'], 'too_long'],
    ['no beginning', ['SUMMARY:x'], 'not_all_day'],
  ])('with %s says in which line its event begins', (_what, event, code) => {
    const sound = ['DTSTART;VALUE=DATE:20270101', 'SUMMARY:元旦'];
    expect(ics(sound, event).faults).toMatchObject([{ path: 'line 10', code }]);
  });

  it.each([
    ['is cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x'],
    ['is something else', 'hello'],
    ['is another component', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD'],
  ])('that %s has a fault and no days', (_what, text) => {
    const read = settleDays(readCalendarIcs(text));
    expect(read.days).toEqual([]);
    expect(read.faults).toHaveLength(1);
  });
});

describe('a year that is replaced', () => {
  const day = (date: string, kind: 'holiday' | 'workday') => ({ day: date, kind, name: null });

  it('says what comes, what goes and what becomes something else, year by year', () => {
    const before = [day('2027-01-01', 'holiday'), day('2027-01-04', 'holiday'), day('2027-02-06', 'workday')];
    const after = [day('2027-01-01', 'holiday'), day('2027-02-06', 'holiday'), day('2028-01-01', 'holiday')];
    expect(compareYears(before, after)).toMatchObject([
      {
        year: 2027,
        holidays: 2,
        workdays: 0,
        added: [],
        removed: [{ day: '2027-01-04' }],
        changed: [{ day: '2027-02-06', was: 'workday' }],
      },
      { year: 2028, added: [{ day: '2028-01-01' }], removed: [], changed: [] },
    ]);
  });
});
