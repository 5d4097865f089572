/** The working calendar as it is stored, and what the seed puts there (CNV-5). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCalendar } from '../../activities/people/load-calendar';
import { openDatabase } from '../../activities/shared/database';
import { officeCalendarId, publishedDays, seedCalendar } from '../../prisma/seed/calendar';
import { testDatabase } from '../shared/test-database';

const database = await testDatabase();
const prisma = openDatabase(database.url);
afterAll(() => prisma.$disconnect());

const load = (id: string) => prisma.$transaction((tx) => loadCalendar(tx, id));

describe('the office calendar (CNV-5)', () => {
  beforeAll(async () => {
    await seedCalendar(prisma);
  });

  it('has eight working hours in Shanghai with a break at noon', async () => {
    const { id, timeZone, hours } = await load(officeCalendarId);
    expect({ id, timeZone, hours }).toEqual({
      id: 'office',
      timeZone: 'Asia/Shanghai',
      hours: [
        { fromMinute: 9 * 60, toMinute: 12 * 60 },
        { fromMinute: 13 * 60, toMinute: 18 * 60 },
      ],
    });
  });

  it.each([
    ['2026-02-17', 'holiday'], // first day of the year of the horse
    ['2026-02-14', 'workday'], // a Saturday, worked for it
    ['2026-10-01', 'holiday'],
    ['2025-09-28', 'workday'],
    ['2026-11-23', undefined], // an ordinary Monday
  ])('CNV-5 %s is %s', async (day, kind) => {
    expect((await load(officeCalendarId)).exceptions[day]).toBe(kind);
  });

  it('CNV-5 says which years are published: not 2027, of which the library knows nothing', async () => {
    const { publishedYears, exceptions } = await load(officeCalendarId);
    expect(publishedYears).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect(Object.keys(exceptions).filter((day) => day.startsWith('2027'))).toEqual([]);
    expect(Object.keys(exceptions)).toHaveLength(publishedDays().length);
  });

  it('changes nothing when seeded again, nor a day that was corrected by hand', async () => {
    await prisma.calendarDay.update({
      where: { calendarId_day: { calendarId: officeCalendarId, day: '2026-01-02' } },
      data: { kind: 'workday' },
    });
    await prisma.calendarDay.delete({ where: { calendarId_day: { calendarId: officeCalendarId, day: '2026-01-03' } } });
    const before = await load(officeCalendarId);
    expect(await seedCalendar(prisma)).toEqual({ importedYears: [] });
    expect(await load(officeCalendarId)).toEqual(before);
  });

  it('CNV-5 imports a year that appears later, and keeps what was entered for it by hand', async () => {
    const { publishedYears } = await load(officeCalendarId);
    await prisma.calendar.update({
      where: { id: officeCalendarId },
      data: { publishedYears: publishedYears.filter((year) => year !== 2026) },
    });
    expect(await seedCalendar(prisma)).toEqual({ importedYears: [2026] });
    const calendar = await load(officeCalendarId);
    expect(calendar.publishedYears).toEqual(publishedYears);
    expect(calendar.exceptions['2026-01-02']).toBe('workday');
    expect(calendar.exceptions['2026-01-03']).toBe('holiday');
  });
});

describe('a calendar that cannot be used is an error that says so', () => {
  it('when it does not exist', async () => {
    await expect(load('factory')).rejects.toThrow('No working calendar "factory"');
  });

  it.each([
    ['hours that are not minutes', { hours: [{ fromMinute: '09:00', toMinute: 1080 }] }],
    ['no hours', { hours: [] }],
  ])('when it has %s', async (_what, { hours }) => {
    await prisma.calendar.upsert({
      where: { id: 'broken' },
      create: { id: 'broken', timeZone: 'Asia/Shanghai', hours, publishedYears: [] },
      update: { hours },
    });
    await expect(load('broken')).rejects.toThrow();
  });
});
