import { route } from '../../shared/route';
import { calendarList } from '../contract';

/** The calendars that definitions may name. */
export const listCalendars = route({
  method: 'get',
  path: '/calendars',
  name: 'listCalendars',
  tag: 'people',
  summary: 'Working calendars',
  permission: { action: 'read', subject: 'Calendar' },
  key: 'none',
  answers: { 200: calendarList },
  async handle({ deps }) {
    const items = await deps.database.calendar.findMany({
      select: { id: true, publishedYears: true },
      orderBy: { id: 'asc' },
    });
    return { status: 200, body: { items } };
  },
});
