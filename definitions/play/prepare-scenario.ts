/**
 * Makes a scenario ready to be played: compiles its definition, builds its world, and finds everything that is wrong with
 * it first, so that what is played is exactly what was meant. Reads files through `load` alone.
 */
import { stringify } from 'yaml';
import type { CompiledDefinition, SubjectFields, SubjectKind } from '../../domain/approvals';
import type { Organisation } from '../../domain/people';
import type { WorkingCalendar, WorkingHours } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/process';
import { stagesOf } from '../../domain/approvals';
import { subjectKinds } from '../../domain/subjects';
import { compileDefinition, productNames } from '../compile';
import type { Path } from '../compile/findings';
import { pathText } from '../compile/findings';
import { buildCalendar } from './build-calendar';
import { buildOrganisation } from './build-organisation';
import { checkEvent } from './check-event';
import { checkPeople } from './check-people';
import { checkSubject } from './check-subject';
import type { ReportFault, ScenarioFault } from './faults';
import { isPlayable, readTime } from './read-time';
import type { Scenario, ScenarioEvent } from './scenario-schema';

export interface PreparedScenario {
  definition: CompiledDefinition;
  kind: SubjectKind;
  organisation: Organisation;
  calendar: WorkingCalendar;
  topFallback: string | null;
  fields: SubjectFields;
  submitterId: string;
  start: Instant;
  events: ScenarioEvent[];
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
  const definition = readDefinition(scenario.definition, load, report);
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
  const stageIds = definition && stagesOf(definition).map(({ id }) => id);
  (scenario.events ?? []).forEach((event, i) => {
    checkEvent(event, { ids, kind: kind ?? null, stageIds, calendar }, ['events', i], report);
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
      start,
      events: scenario.events ?? [],
    },
  };
}

function readDefinition(
  source: Scenario['definition'],
  load: LoadDefinition,
  report: ReportFault,
): CompiledDefinition | null {
  if (source === undefined) {
    report(['definition'], 'The definition is missing');
    return null;
  }
  const inline = typeof source !== 'string' ? stringify(source) : source.includes('\n') ? source : null;
  const yaml = inline ?? (typeof source === 'string' ? load(source) : null);
  if (yaml === null) {
    report(['definition'], `There is no definition ${typeof source === 'string' ? source : ''}`);
    return null;
  }
  const result = compileDefinition(yaml, productNames);
  if (result.ok) return result.compiled;
  for (const { code, severity, path, line, message } of result.findings) {
    if (severity === 'error') report(['definition'], `${code} at ${path || 'the top'}, line ${line}: ${message}`);
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

function isRising(hours: WorkingHours[]): boolean {
  return hours.every(({ fromMinute, toMinute }, i) => {
    return fromMinute < toMinute && toMinute <= 24 * 60 && fromMinute >= (hours[i - 1]?.toMinute ?? 0);
  });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
