/** The organisation of a scenario. A department that people merely name exists without a head. */
import type { Organisation, Person, Substitution } from '../../domain/people';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/process';
import type { ScenarioEvent } from './event-schema';
import { readTime } from './read-time';
import type { Scenario } from './scenario-schema';
import type { PersonSource, SubstituteSource } from './world-schema';

/** The people, departments and absences as a scenario gives them; `at` is its start. */
export function buildOrganisation(scenario: Scenario, calendar: WorkingCalendar, at: Instant): Organisation {
  const people = Object.entries(recordOf(scenario.people)).map(([id, person]) => buildPerson(id, person));
  const departments = new Map(Object.entries(recordOf(scenario.departments)));
  const ids = new Set([...departments.keys(), ...people.flatMap(departmentsOf)]);
  return {
    asOf: at,
    people,
    departments: [...ids].map((id) => {
      const { name = id, parent = null, head = null } = departments.get(id) ?? {};
      return { id, name, parentId: parent, headId: head };
    }),
    substitutions: (scenario.substitutes ?? []).map((one, i) => buildSubstitution(one, i, calendar, at)),
  };
}

/** The organisation once people, departments or absences are different from `at` on. */
export function changeOrganisation(
  organisation: Organisation,
  change: Pick<ScenarioEvent, 'people' | 'departments' | 'substitutes' | 'back'>,
  calendar: WorkingCalendar,
  at: Instant,
): Organisation {
  const { substitutions } = organisation;
  const people = organisation.people.map((person) => {
    const changed = own(change.people, person.id);
    return changed ? buildPerson(person.id, changed, person) : person;
  });
  const back = new Set(change.back);
  const ended = substitutions.map((one) =>
    back.has(one.absentId) && (one.to === null || one.to > at) ? { ...one, to: one.from > at ? one.from : at } : one,
  );
  const entered = (change.substitutes ?? []).map((one, i) =>
    buildSubstitution(one, substitutions.length + i, calendar, at),
  );
  const known = new Set(organisation.departments.map(({ id }) => id));
  const added = [...Object.keys(change.departments ?? {}), ...people.flatMap(departmentsOf)].filter(
    (id) => !known.has(id) && known.add(id),
  );
  const departments = [
    ...organisation.departments,
    ...added.map((id) => ({ id, name: id, parentId: null, headId: null })),
  ].map((department) => {
    const { name, parent, head } = own(change.departments, department.id) ?? {};
    return {
      id: department.id,
      name: name ?? department.name,
      parentId: parent === undefined ? department.parentId : parent,
      headId: head === undefined ? department.headId : head,
    };
  });
  return { asOf: at, people, departments, substitutions: [...ended, ...entered] };
}

function departmentsOf(person: Person): string[] {
  return [person.departmentId, ...person.roles.map((held) => held.departmentId)].filter((id) => id != null);
}

function own<Value>(record: { [key: string]: Value } | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** `id: {...}` and a list of records with ids are the same thing. */
export function recordOf<Value extends object>(
  source: { [id: string]: Value } | (Value & { id: string })[] | undefined,
): { [id: string]: Value } {
  if (!Array.isArray(source)) return source ?? {};
  return Object.fromEntries(source.map((value) => [value.id, value]));
}

function buildPerson(id: string, source: PersonSource, known?: Person): Person {
  const { name, active, department, manager, roles } = source;
  return {
    id,
    name: name ?? known?.name ?? id,
    active: active ?? known?.active ?? true,
    departmentId: department === undefined ? (known?.departmentId ?? null) : department,
    managerId: manager === undefined ? (known?.managerId ?? null) : manager,
    roles:
      roles?.map((held) =>
        typeof held === 'string'
          ? { role: held }
          : {
              role: held.role,
              ...(held.department !== undefined && { departmentId: held.department }),
              ...(held.region !== undefined && { region: held.region }),
            },
      ) ??
      known?.roles ??
      [],
  };
}

/** The entry with this number: of entries that are equally specific the later one wins, so ids sort as numbers do. */
function buildSubstitution(
  source: SubstituteSource,
  number: number,
  calendar: WorkingCalendar,
  at: Instant,
): Substitution {
  return {
    id: `s${String(number).padStart(6, '0')}`,
    absentId: source.absent,
    substituteId: source.substitute,
    from: readTime(source.from, calendar, at) ?? at,
    to: source.to == null ? null : readTime(source.to, calendar, at),
    ...(source.definition !== undefined && { definitionKey: source.definition }),
    ...(source.client !== undefined && { clientId: source.client }),
    ...(source.maxAmountFen !== undefined && { maxAmountFen: source.maxAmountFen }),
    enteredAt: at,
  };
}
