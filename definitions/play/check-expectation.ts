/** Compares what was played with what a case expects, and says every difference in words. */
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Expectation } from './expectation-schema';
import type { PlayedLine } from './line';
import { flatPath, outerPath } from './path-of';
import { readTime } from './read-time';

/** One sentence for each difference; none when all that is expected holds. */
export function differences(line: PlayedLine, expected: Expectation, calendar: WorkingCalendar): string[] {
  const found: string[] = [];
  const same = (what: string, wanted: unknown, got: unknown): void => {
    if (wanted !== undefined && show(wanted) !== show(got))
      found.push(`${what}: expected ${show(wanted)}, got ${show(got)}`);
  };
  same('case', expected.case, line.case);
  same('round', expected.round, line.round);
  for (const key of ['tasks', 'onHold', 'paused'] as const) same(key, sorted(expected[key]), sorted(line[key]));
  if (expected.path && ![line.path, flatPath(line.path), outerPath(line.path)].some(isShown(expected.path))) {
    same('path', expected.path, line.path);
  }
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
  const causes = Object.fromEntries(line.incidents.map(({ stage, why }) => [stage ?? 'case', why]));
  same('incidents', inOrder(expected.incidents), inOrder(causes));
  same('outputs', inOrder(expected.outputs), inOrder(line.outputs));
  same('copies', expected.copies?.map(show).sort(), line.copies.map(show).sort());
  const questions = line.questions.map(({ from, to, state }) => ({ from, to, state }));
  same(
    'questions',
    expected.questions?.map(({ from, to, state }) => ({ from, to, state })),
    questions,
  );
  for (const [who, minutes] of Object.entries(expected.charged ?? {})) {
    same(`charged to ${who}`, minutes, line.charged[who as keyof PlayedLine['charged']]);
  }
  found.push(...missingSeats(line, expected));
  const got = line.trail.map((entry) => entry.operation);
  if (expected.trail && !isSubsequence(expected.trail, got)) {
    found.push(`trail: expected ${show(expected.trail)} in this order, got ${show(got)}`);
  }
  return found;
}

function missingSeats(line: PlayedLine, expected: Expectation): string[] {
  return (expected.seats ?? []).flatMap((wanted) => {
    const ofStage = line.seats.filter((seat) => seat.stage === wanted.stage);
    const { why, pending, ...exact } = wanted;
    const fits = ofStage.some(
      (seat) =>
        Object.entries(exact).every(([key, value]) => seat[key as keyof typeof exact] === value) &&
        (pending === undefined || (seat.pending ?? false) === pending) &&
        (why === undefined || seat.why.some((reason) => reason.includes(why))),
    );
    return fits ? [] : [`seats: expected ${show(wanted)}, the stage has ${show(ofStage)}`];
  });
}

function isShown(wanted: unknown): (value: unknown) => boolean {
  return (value) => show(value) === show(wanted);
}

/** By person, and the words of each in order: neither is said by the one who expects it. */
function sorted(words: { [person: string]: string[] } | undefined): { [person: string]: string[] } | undefined {
  return inOrder(words && Object.fromEntries(Object.entries(words).map(([who, said]) => [who, [...said].sort()])));
}

function inOrder<Value>(record: { [key: string]: Value } | undefined): { [key: string]: Value } | undefined {
  return record && Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isSubsequence(wanted: string[], got: string[]): boolean {
  let next = 0;
  for (const operation of got) if (operation === wanted[next]) next += 1;
  return next === wanted.length;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
