/** The working hours of a working day. */
import { problem } from '../../shared/problem';
import { route } from '../../shared/route';
import { calendarChanged, calendarParams, setCalendarHoursBody } from '../contract';
import { changeCalendar } from './change-calendar';
import { minuteOfDay } from './clock-time';

export const setCalendarHours = route({
  method: 'post',
  path: '/calendars/{id}/hours',
  name: 'setCalendarHours',
  tag: 'people',
  summary: 'Set the working hours',
  permission: { action: 'change', subject: 'Calendar' },
  key: 'plain',
  params: calendarParams,
  body: setCalendarHoursBody,
  answers: { 200: calendarChanged },
  handle: ({ deps, me, params, body, key, correlationId }) => {
    const hours = body.hours.map(({ from, to }) => ({ fromMinute: minuteOfDay(from), toMinute: minuteOfDay(to) }));
    const errors = hours.flatMap(({ fromMinute, toMinute }, index) => {
      const before = hours[index - 1]?.toMinute ?? 0;
      if (fromMinute < toMinute && fromMinute >= before) return [];
      return [{ path: `body.hours.${String(index)}`, message: 'Out of order, or overlapping', code: 'hours_order' }];
    });
    if (errors.length > 0) throw problem('INVALID', 'The hours do not follow each other', { errors });
    return changeCalendar(deps, me, {
      ...{ route: 'setCalendarHours', calendarId: params.id, key, asked: body, correlationId },
      apply: async (tx, { id }) => {
        await tx.calendar.update({ where: { id }, data: { hours } });
        return { action: 'CalendarHoursSet', detail: { hours }, why: `calendar ${id}: hours` };
      },
    });
  },
});
