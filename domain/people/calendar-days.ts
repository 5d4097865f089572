/**
 * Days that differ from Monday to Friday, as a file gives them: whether they make sense together, and what a year changes.
 * Knows no file format.
 */
export type DayKind = 'holiday' | 'workday';

export interface CalendarDay {
  day: string;
  kind: DayKind;
  name: string | null;
}

/** A day with the line of the file that says so. */
export type ReadDay = CalendarDay & { line: number };

export interface FileFault {
  /** Where: `line 7`, `line 7, column kind`. */
  path: string;
  message: string;
  code: string;
}

export interface ReadFile {
  days: ReadDay[];
  faults: FileFault[];
}

export const yearOfDay = (day: string): number => Number(day.slice(0, 4));

/** One entry a day, in order; the first name stays. A day that is both is a fault at its later line, a file without days one at line 1. */
export function settleDays({ days, faults }: ReadFile): ReadFile {
  const settled = new Map<string, ReadDay>();
  const conflicts: FileFault[] = [];
  for (const each of days) {
    const known = settled.get(each.day);
    if (!known) settled.set(each.day, each);
    else if (known.kind !== each.kind) {
      const message = `${each.day} is a ${known.kind} in line ${String(known.line)}`;
      conflicts.push({ path: `line ${String(each.line)}`, message, code: 'conflict' });
    }
  }
  const none = days.length === 0 && faults.length === 0;
  const empty = none ? [{ path: 'line 1', message: 'The file has no days', code: 'no_days' }] : [];
  return {
    days: [...settled.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    faults: [...faults, ...conflicts, ...empty],
  };
}

export interface YearChange {
  year: number;
  holidays: number;
  workdays: number;
  added: CalendarDay[];
  removed: CalendarDay[];
  changed: (CalendarDay & { was: DayKind })[];
}

/** What replacing every year that `after` has days in would change; `before` is what stands in these years now. */
export function compareYears(before: readonly CalendarDay[], after: readonly CalendarDay[]): YearChange[] {
  const years = [...new Set(after.map(({ day }) => yearOfDay(day)))].sort((a, b) => a - b);
  return years.map((year) => {
    const was = before.filter(({ day }) => yearOfDay(day) === year);
    const is = after.filter(({ day }) => yearOfDay(day) === year);
    const old = new Map(was.map((each) => [each.day, each]));
    const kept = new Set(is.map(({ day }) => day));
    return {
      year,
      holidays: is.filter(({ kind }) => kind === 'holiday').length,
      workdays: is.filter(({ kind }) => kind === 'workday').length,
      added: is.filter(({ day }) => !old.has(day)),
      removed: was.filter(({ day }) => !kept.has(day)),
      changed: is.flatMap((each) => {
        const known = old.get(each.day);
        return known && known.kind !== each.kind ? [{ ...each, was: known.kind }] : [];
      }),
    };
  });
}
