/** Whether the people, departments and absences of a scenario name each other rightly. */
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/process';
import type { Path } from '../compile/findings';
import { recordOf } from './build-organisation';
import type { ReportFault } from './faults';
import { readTime } from './read-time';
import type { Scenario } from './scenario-schema';
import type { SubstituteSource } from './world-schema';

/** The ids of the people; reports ids given twice, names of nobody, and absences that cannot be. */
export function checkPeople(
  scenario: Scenario,
  calendar: WorkingCalendar,
  start: Instant,
  report: ReportFault,
): ReadonlySet<string> {
  const people = recordOf(scenario.people);
  const ids = new Set(Object.keys(people));
  if (ids.size === 0) report(['people'], 'There are no people');
  for (const key of ['people', 'departments'] as const) reportTwice(scenario[key], key, report);

  const known = (id: string | null | undefined, path: Path, what: string): void => {
    if (id != null && !ids.has(id)) report(path, `${what} names ${id}, who is not among people`);
  };
  if (scenario.submitter === undefined) report(['submitter'], 'The submitter is missing');
  known(scenario.submitter, ['submitter'], 'submitter');
  known(scenario.topFallback, ['topFallback'], 'topFallback');
  for (const [id, { manager }] of Object.entries(people)) known(manager, ['people', id, 'manager'], 'manager');
  for (const [id, { head }] of Object.entries(recordOf(scenario.departments))) {
    known(head, ['departments', id, 'head'], 'head');
  }
  checkSubstitutes(scenario.substitutes, ids, calendar, start, ['substitutes'], report);
  return ids;
}

/** Absences: of people who exist, from a time to a later one; `at` is what a time with a plus counts from. */
export function checkSubstitutes(
  substitutes: readonly SubstituteSource[] | undefined,
  ids: ReadonlySet<string>,
  calendar: WorkingCalendar,
  at: Instant,
  path: Path,
  report: ReportFault,
): void {
  (substitutes ?? []).forEach((one, i) => {
    for (const key of ['absent', 'substitute'] as const) {
      const id = one[key];
      if (!ids.has(id)) report([...path, i, key], `${key} names ${id}, who is not among people`);
    }
    if (one.absent === one.substitute)
      report([...path, i, 'substitute'], `${one.absent} cannot stand in for themselves`);
    const [from, to] = (['from', 'to'] as const).map((key) => {
      const time = one[key];
      const read = time == null ? null : readTime(time, calendar, at);
      if (time != null && read === null) report([...path, i, key], `${time} is no time`);
      return read;
    });
    if (from != null && to != null && to <= from) report([...path, i, 'to'], 'to does not come after from');
  });
}

function reportTwice(source: Scenario['people' | 'departments'], key: string, report: ReportFault): void {
  if (!Array.isArray(source)) return;
  const ids = source.map(({ id }) => id);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i) report([key, i, 'id'], `${id} stands here twice`);
  });
}
