/**
 * A calendar in iCalendar form (RFC 5545), as holiday calendars are published: all-day events, one or several days each, the
 * end not included. An event is a make-up workday when it says so: 班 in its summary, the category WORKDAY, X-WORKDAY, or
 * Apple's ALTERNATE-WORKDAY; any other is a holiday.
 */
import ICAL from 'ical.js';
import type { DayKind, FileFault, ReadDay, ReadFile } from '../../../domain/people';
import { addDays } from '../../../domain/shared/zoned-time';

/** No holiday is as long; a longer event is a slip in a year. */
const mostDays = 31;

/** Every fault with the line on which its event begins; the days of the events that are sound. Never throws. */
export function readCalendarIcs(text: string): ReadFile {
  const lines = text.split(/\r?\n/);
  const begins = lines.flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));
  const parsed = parse(text);
  if (!Array.isArray(parsed)) return { days: [], faults: [parsed] };
  const read = parsed.map((event, index) => readEvent(event, begins[index] ?? 1));
  return { days: read.flatMap(({ days }) => days), faults: read.flatMap(({ faults }) => faults) };
}

function parse(text: string): ICAL.Component[] | FileFault {
  try {
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return root.name === 'vcalendar'
      ? root.getAllSubcomponents('vevent')
      : { path: 'line 1', message: 'The file holds no calendar', code: 'unreadable' };
  } catch (error) {
    // The library throws its own errors and, on what is no calendar at all, plain ones: both mean the same.
    const message = error instanceof Error ? error.message : 'The file cannot be read';
    return { path: 'line 1', message, code: 'unreadable' };
  }
}

function readEvent(component: ICAL.Component, line: number): ReadFile {
  const bad = (code: string, message: string): ReadFile => ({
    days: [],
    faults: [{ path: `line ${String(line)}`, message, code }],
  });
  const start: unknown = component.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time) || !start.isDate) return bad('not_all_day', 'Is no all-day event');
  if (component.getFirstProperty('rrule') ?? component.getFirstProperty('rdate')) {
    return bad('recurring', 'Repeats: a holiday stands with its own dates');
  }
  const count = daysOf(component, start);
  if (count === null) return bad('not_all_day', 'Ends at a time of day');
  if (count < 1) return bad('not_after', 'Ends before it begins');
  if (count > mostDays) return bad('too_long', `Lasts ${String(count)} days`);
  const first = start.toString();
  const name = text(component, 'summary').slice(0, 60) || null;
  const days: ReadDay[] = Array.from({ length: count }, (_each, index) => ({
    ...{ day: addDays(first, index), kind: kindOf(component), name, line },
  }));
  return { days, faults: [] };
}

/** Whole days until the end, which is not included; a day where the event names no end. Null for an end within a day. */
function daysOf(component: ICAL.Component, start: ICAL.Time): number | null {
  const end: unknown = component.getFirstPropertyValue('dtend');
  if (end instanceof ICAL.Time) return end.isDate ? Math.round(end.subtractDate(start).toSeconds() / 86_400) : null;
  const duration: unknown = component.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration)) return 1;
  const days = duration.toSeconds() / 86_400;
  return Number.isInteger(days) ? days : null;
}

function kindOf(component: ICAL.Component): DayKind {
  const categories = component.getAllProperties('categories').flatMap((property) => property.getValues().map(String));
  const says =
    text(component, 'summary').includes('班') ||
    categories.some((category) => category.toUpperCase() === 'WORKDAY') ||
    component.getFirstProperty('x-workday') !== null ||
    text(component, 'x-apple-special-day') === 'ALTERNATE-WORKDAY';
  return says ? 'workday' : 'holiday';
}

function text(component: ICAL.Component, property: string): string {
  const value: unknown = component.getFirstPropertyValue(property);
  return typeof value === 'string' ? value.trim() : '';
}
