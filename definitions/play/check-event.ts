/** Whether an event of a scenario says all that it needs, of people and stages that exist. */
import type { SubjectKind } from '../../domain/approvals';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import { durationPattern } from '../compile/schema/words';
import type { Path } from '../compile/findings';
import { checkSubstitutes } from './check-people';
import { checkSubject } from './check-subject';
import type { ReportFault } from './faults';
import { readTime } from './read-time';
import type { ScenarioEvent } from './scenario-schema';

/** What exists in the scenario; null where its definition could not be read. */
export interface KnownInScenario {
  ids: ReadonlySet<string>;
  kind: SubjectKind | null;
  stageIds: string[] | null;
  calendar: WorkingCalendar;
}

/** When an event really happens is only known when it is played: here it is asked whether its times can be read. */
const someMonday = '2000-01-03T00:00:00.000Z';

export function checkEvent(event: ScenarioEvent, known: KnownInScenario, path: Path, report: ReportFault): void {
  const { as, at, do: operation } = event;
  const { ids, kind, stageIds, calendar } = known;
  const timeless = operation === 'wait' || operation === 'advance';
  const machine = timeless || operation === 'change' || operation === 'revise';
  if (as === undefined && !machine) report([...path, 'as'], `${operation} needs as: who does it`);
  if (as !== undefined && as !== 'owner' && !ids.has(as)) report([...path, 'as'], `${as} is not among people`);
  if (at !== undefined && readTime(at, calendar, someMonday) === null) {
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
  if (event.stage !== undefined && stageIds && !stageIds.includes(event.stage)) {
    report([...path, 'stage'], `There is no stage ${event.stage}; there are ${stageIds.join(', ')}`);
  }
  for (const [id, { manager }] of Object.entries(event.people ?? {})) {
    if (!ids.has(id)) report([...path, 'people', id], `${id} is not among people`);
    if (manager != null && !ids.has(manager))
      report([...path, 'people', id, 'manager'], `${manager} is not among people`);
  }
  checkSubstitutes(event.substitutes, ids, calendar, someMonday, [...path, 'substitutes'], report);
  for (const key of ['subject', 'fields'] as const) {
    const fields = event[key];
    if (fields && kind) checkSubject(fields, kind, ids, [...path, key], report);
  }
}
