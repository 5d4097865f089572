/** Working calendars: what a year holds, a file before and when it is imported, single days and hours; and the recheck that follows. */
import { z } from 'zod';
import { instant, localDate, page } from '../shared/contract';

/** `09:00`; `24:00` is the end of the day. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'A time of day such as 09:00');
const hours = z
  .array(z.strictObject({ from: clockTime, to: clockTime }))
  .min(1)
  .max(6);
export const dayKinds = ['holiday', 'workday'] as const;

export const calendarParams = z.object({ id: z.string().min(1).max(64) });
export const calendarYearParams = calendarParams.extend({ year: z.coerce.number().int().min(1990).max(2199) });

const calendarDay = z.object({ day: localDate, kind: z.enum(dayKinds), name: z.string().nullable() });

export const calendarYear = z
  .object({
    id: z.string(),
    timeZone: z.string(),
    hours: z.array(z.object({ from: z.string(), to: z.string() })),
    publishedYears: z.array(z.int()),
    year: z.int(),
    /** Times that rest on a year that is not are provisional. */
    published: z.boolean(),
    /** Days that differ from Monday to Friday: holidays, and make-up workdays (调休). */
    days: z.array(calendarDay),
  })
  .meta({ id: 'CalendarYear' });
export const calendarList = z.object({
  items: z.array(z.object({ id: z.string(), publishedYears: z.array(z.int()) })),
});

export const calendarFormats = ['csv', 'ics'] as const;
export const calendarFileBody = z.strictObject({
  format: z.enum(calendarFormats),
  text: z.string().min(1).max(80_000),
});
/** `seen` is the preview's `seen`: refused with STALE_REVIEW once the file or the calendar says something else. */
export const importCalendarBody = calendarFileBody.extend({ seen: z.string().min(1).max(64) });

/** What a file was understood to say. With faults nothing of it can be imported. */
export const calendarPreview = z
  .object({
    /** Where each fault is: `line 7`, `line 7, column kind`; `code` says what it is. */
    faults: z.array(z.object({ path: z.string(), message: z.string(), code: z.string() })),
    /** Years that the file replaces as a whole, and that will be published. */
    years: z.array(
      z.object({
        year: z.int(),
        published: z.boolean(),
        holidays: z.int(),
        workdays: z.int(),
        added: z.array(calendarDay),
        removed: z.array(calendarDay),
        /** The same day as something else than before. */
        changed: z.array(calendarDay.extend({ was: z.enum(dayKinds) })),
      }),
    ),
    days: z.array(calendarDay.extend({ line: z.int() })),
    seen: z.string(),
  })
  .meta({ id: 'CalendarPreview' });

/** `ordinary`: worked from Monday to Friday again. */
export const setCalendarDayBody = z.strictObject({
  day: localDate,
  kind: z.enum([...dayKinds, 'ordinary']),
  name: z.string().trim().min(1).max(60).optional(),
});
export const setCalendarHoursBody = z.strictObject({ hours });

/** The open cases look again at their times: `recheckId` says how far they are. */
export const calendarChanged = z.object({ recheckId: z.string() }).meta({ id: 'CalendarChanged' });

export const recheckCauses = ['calendar', 'people', 'substitution', 'departure'] as const;
/** Open cases that look again at seats, times and incidents, one after the other. */
export const recheckRun = z
  .object({
    id: z.string(),
    cause: z.enum(recheckCauses),
    /** What happened, for the trails: `calendar office 2027`. */
    why: z.string(),
    /** Null until they have been counted. */
    total: z.int().nullable(),
    done: z.int(),
    startedAt: instant,
    doneAt: instant.nullable(),
  })
  .meta({ id: 'RecheckRun' });
export const recheckPage = page(recheckRun).meta({ id: 'RecheckPage' });
