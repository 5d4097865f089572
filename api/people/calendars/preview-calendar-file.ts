import { route } from '../../shared/route';
import { calendarFileBody, calendarParams, calendarPreview } from '../contract';
import { findCalendar } from './find-calendar';
import { previewFile } from './preview-file';

/** Says what a file was understood to say, and each of its faults with where it is. Changes nothing. */
export const previewCalendarFile = route({
  method: 'post',
  path: '/calendars/{id}/previews',
  name: 'previewCalendarFile',
  tag: 'people',
  summary: 'What a calendar file (CSV, iCalendar) would change',
  permission: { action: 'change', subject: 'Calendar' },
  key: 'none',
  params: calendarParams,
  body: calendarFileBody,
  answers: { 200: calendarPreview },
  async handle({ deps, params, body }) {
    const calendar = await findCalendar(deps.database, params.id);
    return { status: 200, body: await previewFile(deps.database, calendar, body) };
  },
});
