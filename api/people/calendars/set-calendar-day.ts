/** One day becomes a holiday, a make-up workday, or what its weekday says. */
import { route } from '../../shared/route';
import { calendarChanged, calendarParams, setCalendarDayBody } from '../contract';
import { changeCalendar } from './change-calendar';

export const setCalendarDay = route({
  method: 'post',
  path: '/calendars/{id}/days',
  name: 'setCalendarDay',
  tag: 'people',
  summary: 'Say of one day whether it is worked',
  permission: { action: 'change', subject: 'Calendar' },
  key: 'plain',
  params: calendarParams,
  body: setCalendarDayBody,
  answers: { 200: calendarChanged },
  handle: ({ deps, me, params, body, key, correlationId }) =>
    changeCalendar(deps, me, {
      ...{ route: 'setCalendarDay', calendarId: params.id, key, asked: body, correlationId },
      apply: async (tx, { id: calendarId }) => {
        const { day, kind, name = null } = body;
        const where = { calendarId_day: { calendarId, day } };
        if (kind === 'ordinary') await tx.calendarDay.deleteMany({ where: { calendarId, day } });
        else await tx.calendarDay.upsert({ where, create: { calendarId, day, kind, name }, update: { kind, name } });
        return { action: 'CalendarDaySet', detail: { day, kind }, why: `calendar ${calendarId}: ${day} ${kind}` };
      },
    }),
});
