/** The days of every year that a file names are replaced as a whole, and these years count as published (CNV-5). */
import { problem } from '../../shared/problem';
import { route } from '../../shared/route';
import { calendarChanged, calendarParams, importCalendarBody } from '../contract';
import { changeCalendar } from './change-calendar';
import { previewFile } from './preview-file';

export const importCalendar = route({
  method: 'post',
  path: '/calendars/{id}/imports',
  name: 'importCalendar',
  tag: 'people',
  summary: 'Import a calendar file that was previewed',
  permission: { action: 'change', subject: 'Calendar' },
  key: 'plain',
  params: calendarParams,
  body: importCalendarBody,
  answers: { 200: calendarChanged },
  refusals: ['STALE_REVIEW'],
  handle: ({ deps, me, params, body: { seen, ...file }, key, correlationId }) =>
    changeCalendar(deps, me, {
      ...{ route: 'importCalendar', calendarId: params.id, key, asked: { seen, ...file }, correlationId },
      apply: async (tx, calendar) => {
        const preview = await previewFile(tx, calendar, file);
        if (preview.faults.length > 0) {
          const errors = preview.faults.map((fault) => ({ ...fault, path: `body.text: ${fault.path}` }));
          throw problem('INVALID', 'The file has faults; nothing was imported', { errors });
        }
        if (preview.seen !== seen) throw problem('STALE_REVIEW', 'The file or the calendar is not what was previewed');
        const years = preview.years.map(({ year }) => year);
        await tx.calendarDay.deleteMany({
          where: { calendarId: calendar.id, OR: years.map((year) => ({ day: { startsWith: `${String(year)}-` } })) },
        });
        await tx.calendarDay.createMany({
          data: preview.days.map(({ day, kind, name }) => ({ calendarId: calendar.id, day, kind, name })),
        });
        await tx.calendar.update({
          where: { id: calendar.id },
          data: { publishedYears: [...new Set([...calendar.publishedYears, ...years])].sort((a, b) => a - b) },
        });
        const why = `calendar ${calendar.id}: ${years.join(', ')} imported`;
        return { action: 'CalendarImported', detail: { years, days: preview.days.length }, why };
      },
    }),
});
