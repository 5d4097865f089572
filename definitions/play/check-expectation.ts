/** Compares what was played with what a case expects, and says every difference in words. */
import type { WorkingCalendar } from '../../domain/shared/calendar';
import { pathOf } from './line';
import type { PlayedMoment } from './play';
import { readTime } from './read-time';
import type { Expectation } from './scenario-schema';

/** One sentence for each difference; none when all that is expected holds. */
export function differences(moment: PlayedMoment, expected: Expectation, calendar: WorkingCalendar): string[] {
  const { line, state } = moment;
  const found: string[] = [];
  const same = (what: string, wanted: unknown, got: unknown): void => {
    if (wanted !== undefined && show(wanted) !== show(got))
      found.push(`${what}: expected ${show(wanted)}, got ${show(got)}`);
  };
  same('case', expected.case, line.case);
  same('round', expected.round, line.round);
  same('tasks', expected.tasks && sortedTasks(expected.tasks), sortedTasks(line.tasks));
  same('path', expected.path, pathOf(state));
  if (expected.refused !== undefined) {
    const wanted = typeof expected.refused === 'string' ? { code: expected.refused } : expected.refused;
    const { code, rule } = line.refused ?? {};
    const got = line.refused ? { code, ...(wanted && 'rule' in wanted && { rule }) } : null;
    same('refused', wanted, got);
  }
  if (typeof expected.due === 'string') same('due', readTime(expected.due, calendar, line.at), line.due);
  if (expected.due === null) same('due', null, line.due);
  same('reminders', expected.reminders, line.reminders);
  same('incident', expected.incident, expected.incident === undefined ? undefined : (line.incident?.why ?? null));
  for (const wanted of expected.seats ?? []) {
    const at = line.seats.filter((seat) => seat.stage === wanted.stage && seat.person === wanted.person);
    const fits = at.some(
      (seat) =>
        (wanted.state === undefined || seat.state === wanted.state) &&
        (wanted.why === undefined || seat.why.some((why) => why.includes(wanted.why ?? ''))),
    );
    if (!fits) {
      const seats = line.seats.filter((seat) => seat.stage === wanted.stage);
      found.push(`seats: expected ${show(wanted)}, the stage has ${show(seats)}`);
    }
  }
  if (
    expected.trail &&
    !isSubsequence(
      expected.trail,
      line.trail.map((entry) => entry.operation),
    )
  ) {
    found.push(
      `trail: expected ${show(expected.trail)} in this order, got ${show(line.trail.map((entry) => entry.operation))}`,
    );
  }
  return found;
}

function sortedTasks(tasks: { [person: string]: string[] }): { [person: string]: string[] } {
  return Object.fromEntries(
    Object.entries(tasks)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([person, stages]) => [person, [...stages].sort()]),
  );
}

function isSubsequence(wanted: string[], got: string[]): boolean {
  let next = 0;
  for (const operation of got) if (operation === wanted[next]) next += 1;
  return next === wanted.length;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
