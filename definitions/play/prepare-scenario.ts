/**
 * Makes a scenario ready to be played: compiles its definition, builds its world, and finds everything that is wrong with
 * it first, so that what is played is exactly what was meant. Reads files through `load` alone.
 */
import { stringify } from 'yaml';
import type { Chosen, CompiledDefinition, SubjectFields, SubjectKind } from '../../domain/approvals';
import type { Organisation } from '../../domain/people';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/process';
import { subjectKinds } from '../../domain/subjects';
import { compileDefinition, productNames } from '../compile';
import type { Path } from '../compile/findings';
import { pathText } from '../compile/findings';
import { buildCalendar, isRising } from './build-calendar';
import { buildOrganisation } from './build-organisation';
import { checkChosen } from './check-chosen';
import { checkEvent } from './check-event';
import { checkPeople } from './check-people';
import { checkSubject } from './check-subject';
import type { ReportFault, ScenarioFault } from './faults';
import type { ScenarioEvent } from './event-schema';
import { readChosen } from './read-chosen';
import { isPlayable, readTime } from './read-time';
import type { Scenario } from './scenario-schema';

export interface PreparedScenario {
  definition: CompiledDefinition;
  kind: SubjectKind;
  organisation: Organisation;
  calendar: WorkingCalendar;
  topFallback: string | null;
  fields: SubjectFields;
  submitterId: string;
  chosen: Chosen | null;
  start: Instant;
  events: ScenarioEvent[];
  /** The versions that events migrate to, by the number of the event. */
  migrations: Map<number, CompiledDefinition>;
}

/** Gives the YAML of a definition by its key or path, or null. */
export type LoadDefinition = (name: string) => string | null;

const defaultStart = '2026-11-23 09:00';
const epoch = '2000-01-03T00:00:00.000Z';

/** The scenario ready to be played, or every fault in it. */
export function prepareScenario(
  scenario: Scenario,
  load: LoadDefinition,
): { prepared: PreparedScenario } | { faults: ScenarioFault[] } {
  const faults: ScenarioFault[] = [];
  const report: ReportFault = (path: Path, message: string) => faults.push({ path: pathText(path), message });

  const calendar = buildCalendar(scenario.calendar);
  if (!isTimeZone(calendar.timeZone)) {
    report(['calendar', 'timeZone'], `There is no time zone ${calendar.timeZone}`);
  }
  if (!isRising(calendar.hours)) {
    report(['calendar', 'hours'], 'Working hours end after they begin, and stand in order without overlapping');
  }
  // Without a calendar no time can be read.
  if (faults.length > 0) return { faults };
  const start = readStart(scenario.start ?? defaultStart, calendar, report);
  const definition = readDefinition(scenario.definition, load, ['definition'], 0, report);
  const kind = definition && subjectKinds[definition.subject];
  const ids = checkPeople(scenario, calendar, start, report);
  if (scenario.subject === undefined) report(['subject'], 'The subject is missing');
  const fields = scenario.subject ?? {};
  if (kind && scenario.subject) {
    checkSubject(fields, kind, ids, ['subject'], report);
    for (const field of Object.keys(definition.routing)) {
      if (fields[field] != null || kind.fields[field]?.optional) continue;
      report(['subject'], `${field} is missing, which decides who is asked`);
    }
  }
  const migrations = new Map<number, CompiledDefinition>();
  (scenario.events ?? []).forEach((event, i) => {
    if (event.do !== 'migrate' || event.definition === undefined) return;
    const path = ['events', i, 'definition'];
    const version = readDefinition(event.definition, load, path, migrations.size + 1, report);
    if (version) migrations.set(i, version);
  });
  const versions = definition && [definition, ...migrations.values()];
  checkChosen(scenario.chosen, versions, ids, ['chosen'], report);
  (scenario.events ?? []).forEach((event, i) => {
    checkEvent(event, { ids, kind: kind ?? null, versions, calendar }, ['events', i], report);
  });

  if (faults.length > 0 || !definition || !kind) return { faults };
  return {
    prepared: {
      definition,
      kind,
      organisation: buildOrganisation(scenario, calendar, start),
      calendar,
      topFallback: scenario.topFallback ?? null,
      fields,
      submitterId: scenario.submitter ?? '',
      chosen: scenario.chosen ? readChosen(scenario.chosen, definition) : null,
      start,
      events: scenario.events ?? [],
      migrations,
    },
  };
}

/** Compiled, or its faults reported at `path`. `version` tells several apart; what is only played has none. */
function readDefinition(
  source: Scenario['definition'],
  load: LoadDefinition,
  path: Path,
  version: number,
  report: ReportFault,
): CompiledDefinition | null {
  if (source === undefined) {
    report(path, 'The definition is missing');
    return null;
  }
  const inline = typeof source !== 'string' ? stringify(source) : source.includes('\n') ? source : null;
  const yaml = inline ?? (typeof source === 'string' ? load(source) : null);
  if (yaml === null) {
    report(path, `There is no definition ${typeof source === 'string' ? source : ''}`);
    return null;
  }
  const result = compileDefinition(yaml, productNames, { version, sha256: '' });
  if (result.ok) return result.compiled;
  for (const { code, severity, path: at, line, message } of result.findings) {
    if (severity === 'error') report(path, `${code} at ${at || 'the top'}, line ${line}: ${message}`);
  }
  return null;
}

/** The first instant. A time with a plus has nothing to count from here. */
function readStart(text: string, calendar: WorkingCalendar, report: ReportFault): Instant {
  const at = text.startsWith('+') ? null : readTime(text, calendar, epoch);
  if (at !== null && isPlayable(at)) return at;
  report(['start'], `${text} is no time to start at: give one such as ${defaultStart}`);
  return epoch;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
