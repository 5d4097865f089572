/**
 * Makes a scenario ready to be played: compiles its definition, builds its world, and finds everything that is wrong with
 * it first, so that what is played is exactly what was meant. Reads files through `load` alone.
 */
import { stringify } from 'yaml';
import type { CompiledDefinition, SubjectFields, SubjectKind } from '../../domain/approvals';
import type { Organisation } from '../../domain/people';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/process';
import { subjectKinds } from '../../domain/subjects';
import { compileDefinition, productNames } from '../compile';
import type { Path } from '../compile/findings';
import { pathText } from '../compile/findings';
import { durationPattern } from '../compile/schema/words';
import { buildCalendar } from './build-calendar';
import { buildOrganisation, recordOf } from './build-organisation';
import { checkSubject } from './check-subject';
import type { ReportFault, ScenarioFault } from './faults';
import { readTime } from './read-time';
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
    return { faults };
  }
  const epoch = '1970-01-01T00:00:00.000Z';
  const start = readTime(scenario.start ?? defaultStart, calendar, epoch) ?? epoch;
  if (start === epoch) report(['start'], `${scenario.start ?? ''} is no time`);

  const definition = readDefinition(scenario.definition, load, report);
  const kind = definition && subjectKinds[definition.subject];
  const people = recordOf(scenario.people);
  const ids = new Set(Object.keys(people));
  if (ids.size === 0) report(['people'], 'There are no people');
  checkPeople(scenario, people, ids, calendar, start, report);
  if (scenario.subject === undefined) report(['subject'], 'The subject is missing');
  const fields = scenario.subject ?? {};
  if (kind && scenario.subject) {
    checkSubject(fields, kind, ids, ['subject'], report);
    for (const field of Object.keys(definition.routing)) {
      if (fields[field] != null || kind.fields[field]?.optional) continue;
      report(['subject'], `${field} is missing, which decides who is asked`);
    }
  }
  (scenario.events ?? []).forEach((event, i) => checkEvent(event, ids, kind ?? null, calendar, ['events', i], report));

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

function checkPeople(
  scenario: Scenario,
  people: ReturnType<typeof recordOf<{ manager?: string | null | undefined }>>,
  ids: ReadonlySet<string>,
  calendar: WorkingCalendar,
  start: Instant,
  report: ReportFault,
): void {
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
  (scenario.substitutes ?? []).forEach((one, i) => {
    known(one.absent, ['substitutes', i, 'absent'], 'absent');
    known(one.substitute, ['substitutes', i, 'substitute'], 'substitute');
    for (const key of ['from', 'to'] as const) {
      const time = one[key];
      if (time != null && readTime(time, calendar, start) === null) {
        report(['substitutes', i, key], `${time} is no time`);
      }
    }
  });
}

function checkEvent(
  event: ScenarioEvent,
  ids: ReadonlySet<string>,
  kind: SubjectKind | null,
  calendar: WorkingCalendar,
  path: Path,
  report: ReportFault,
): void {
  const { as, at, do: operation } = event;
  const timeless = operation === 'wait' || operation === 'advance';
  const machine = timeless || operation === 'change' || operation === 'revise';
  if (as === undefined && !machine) report([...path, 'as'], `${operation} needs as: who does it`);
  if (as !== undefined && as !== 'owner' && !ids.has(as)) report([...path, 'as'], `${as} is not among people`);
  if (at !== undefined && readTime(at, calendar, '2000-01-03T00:00:00.000Z') === null) {
    report([...path, 'at'], `${at} is no time`);
  }
  if (event.for !== undefined && !durationPattern.test(event.for)) {
    report([...path, 'for'], `${event.for} is no duration`);
  }
  if (timeless && at === undefined && event.for === undefined) report(path, `${operation} needs at or for`);
  if (operation === 'reassign') {
    if (event.to === undefined) report([...path, 'to'], 'reassign needs to: who gets it');
    else if (!ids.has(event.to)) report([...path, 'to'], `${event.to} is not among people`);
  }
  if (event.from !== undefined && !ids.has(event.from)) report([...path, 'from'], `${event.from} is not among people`);
  for (const id of Object.keys(event.people ?? {})) {
    const manager = event.people?.[id]?.manager;
    if (manager != null && !ids.has(manager))
      report([...path, 'people', id, 'manager'], `${manager} is not among people`);
  }
  for (const key of ['subject', 'fields'] as const) {
    const fields = event[key];
    if (fields && kind) checkSubject(fields, kind, ids, [...path, key], report);
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
