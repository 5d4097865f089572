/** Whether an event of a scenario says all that it needs, of people and stages that exist, and nothing in vain. */
import type { CompiledDefinition, SubjectKind } from '../../domain/approvals';
import { stagesOf } from '../../domain/approvals';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import { durationPattern } from '../compile/schema/words';
import type { Path } from '../compile/findings';
import { changeCalendar, isRising } from './build-calendar';
import { checkChosen } from './check-chosen';
import { checkSubstitutes } from './check-people';
import { checkSubject } from './check-subject';
import type { ScenarioEvent } from './event-schema';
import type { ReportFault } from './faults';
import { needsOf, onlyWith } from './operations';
import { readTime } from './read-time';

/** What exists in the scenario; null where its definition could not be read. */
export interface KnownInScenario {
  ids: ReadonlySet<string>;
  kind: SubjectKind | null;
  /** The definition and every version that the case is migrated to. */
  versions: readonly CompiledDefinition[] | null;
  calendar: WorkingCalendar;
}

/** When an event really happens is only known when it is played: here it is asked whether its times can be read. */
const someMonday = '2000-01-03T00:00:00.000Z';

export function checkEvent(event: ScenarioEvent, known: KnownInScenario, path: Path, report: ReportFault): void {
  const { as, do: operation } = event;
  const { ids, kind, versions, calendar } = known;
  const person = (id: string | null | undefined, ...where: (string | number)[]): void => {
    if (id != null && !ids.has(id)) report([...path, ...where], `${id} is not among people`);
  };
  if (as === undefined && needsOf[operation].nobody !== true) {
    report([...path, 'as'], `${operation} needs as: who does it`);
  }
  if (as !== 'owner') person(as, 'as');
  checkTimes(event, known, path, report);
  checkNeeds(event, path, report);
  checkTarget(event, known, path, report);
  person(event.from, 'from');
  const places = versions && placesOf(versions);
  if (event.stage !== undefined && places && !places.includes(event.stage)) {
    report([...path, 'stage'], `There is no stage ${event.stage}; there are ${places.join(', ')}`);
  }
  for (const [id, { manager }] of Object.entries(event.people ?? {})) {
    person(id, 'people', id);
    person(manager, 'people', id, 'manager');
  }
  for (const [id, { head }] of Object.entries(event.departments ?? {})) person(head, 'departments', id, 'head');
  event.back?.forEach((id, i) => person(id, 'back', i));
  checkSubstitutes(event.substitutes, ids, calendar, someMonday, [...path, 'substitutes'], report);
  checkChosen(event.chosen, versions, ids, [...path, 'chosen'], report);
  for (const key of ['subject', 'fields'] as const) {
    const fields = event[key];
    if (fields && kind) checkSubject(fields, kind, ids, [...path, key], report);
  }
}

function checkTimes(event: ScenarioEvent, { calendar }: KnownInScenario, path: Path, report: ReportFault): void {
  const { at, do: operation } = event;
  if (at !== undefined && readTime(at, calendar, someMonday) === null) report([...path, 'at'], `${at} is no time`);
  if (event.for !== undefined && !durationPattern.test(event.for)) {
    report([...path, 'for'], `${event.for} is no duration`);
  }
  if ((operation === 'wait' || operation === 'advance') && at === undefined && event.for === undefined) {
    report(path, `${operation} needs at or for`);
  }
  if (!isRising(changeCalendar(calendar, event.calendar).hours)) {
    report(
      [...path, 'calendar', 'hours'],
      'Working hours end after they begin, and stand in order without overlapping',
    );
  }
}

/** What is missing, and what would be passed over in silence. */
function checkNeeds(event: ScenarioEvent, path: Path, report: ReportFault): void {
  const { do: operation } = event;
  const words = { how: 'before, after or parallel', from: 'whose seat', definition: 'the version to go on with' };
  for (const key of needsOf[operation].needs ?? []) {
    if (event[key] === undefined) report([...path, key], `${operation} needs ${key}: ${words[key]}`);
  }
  for (const [key, only] of Object.entries(onlyWith)) {
    if (event[key as keyof ScenarioEvent] === undefined || only.includes(operation)) continue;
    report([...path, key], `${key} means nothing with ${operation}, only with ${only.join(', ')}`);
  }
}

function checkTarget(event: ScenarioEvent, known: KnownInScenario, path: Path, report: ReportFault): void {
  const { do: operation, to } = event;
  const { to: target, toMayLack } = needsOf[operation];
  const at = [...path, 'to'];
  if (target === undefined) return;
  if (to === undefined) {
    const who = { person: 'who gets it', people: 'who signs', place: 'the stage or block', returnTo: '' }[target];
    if (toMayLack !== true) report(at, `${operation} needs to: ${who}`);
    return;
  }
  if (target !== 'people' && typeof to !== 'string') {
    report(at, `${operation} takes one`);
    return;
  }
  for (const one of [to].flat()) {
    if (target === 'person' || target === 'people') {
      if (!known.ids.has(one)) report(at, `${one} is not among people`);
      continue;
    }
    const stages = known.versions && placesOf(known.versions);
    const places = target === 'place' ? stages : stages && ['submitter', 'previous', ...stages];
    if (places && !places.includes(one)) report(at, `There is no ${one} to go to; there are ${places.join(', ')}`);
  }
}

/** Stages and blocks, each id once. */
function placesOf(versions: readonly CompiledDefinition[]): string[] {
  const ids = versions.flatMap((version) => [...stagesOf(version), ...version.stages].map(({ id }) => id));
  return [...new Set(ids)];
}
