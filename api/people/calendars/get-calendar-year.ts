import { loadCalendar } from '../../../activities/people/load-calendar';
import { route } from '../../shared/route';
import { calendarYear, calendarYearParams } from '../contract';
import { clockTime } from './clock-time';
import { findCalendar } from './find-calendar';
import { loadDays } from './preview-file';

/** A year of a calendar: the days that differ from Monday to Friday, the hours, and whether the year is published. */
export const getCalendarYear = route({
  method: 'get',
  path: '/calendars/{id}/years/{year}',
  name: 'getCalendarYear',
  tag: 'people',
  summary: 'One year of a working calendar',
  permission: { action: 'read', subject: 'Calendar' },
  key: 'none',
  params: calendarYearParams,
  answers: { 200: calendarYear },
  async handle({ deps, params: { id, year } }) {
    await findCalendar(deps.database, id);
    const { timeZone, hours, publishedYears } = await loadCalendar(deps.database, id);
    return {
      status: 200,
      body: {
        ...{ id, timeZone, publishedYears, year, published: publishedYears.includes(year) },
        hours: hours.map(({ fromMinute, toMinute }) => ({ from: clockTime(fromMinute), to: clockTime(toMinute) })),
        days: await loadDays(deps.database, id, year),
      },
    };
  },
});
