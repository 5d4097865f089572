/** The organisation of a scenario. A department that people merely name exists without a head. */
import type { Organisation, Person, Substitution } from '../../domain/people';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/process';
import { readTime } from './read-time';
import type { PersonSource, Scenario, SubstituteSource } from './scenario-schema';

/** The people, departments and absences as a scenario gives them; `at` is its start. */
export function buildOrganisation(scenario: Scenario, calendar: WorkingCalendar, at: Instant): Organisation {
  const people = Object.entries(recordOf(scenario.people)).map(([id, person]) => buildPerson(id, person));
  const departments = new Map(Object.entries(recordOf(scenario.departments)));
  const named = people.flatMap((person) => [person.departmentId, ...person.roles.map((held) => held.departmentId)]);
  const ids = new Set([...departments.keys(), ...named.filter((id) => id != null)]);
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

/** `id: {...}` and a list of records with ids are the same thing. */
export function recordOf<Value extends object>(
  source: { [id: string]: Value } | (Value & { id: string })[] | undefined,
): { [id: string]: Value } {
  if (!Array.isArray(source)) return source ?? {};
  return Object.fromEntries(source.map((value) => [value.id, value]));
}

export function buildPerson(id: string, source: PersonSource, known?: Person): Person {
  const { name, active, department, manager, roles } = source;
  return {
    id,
    name: name ?? known?.name ?? id,
    active: active ?? known?.active ?? true,
    departmentId: department === undefined ? (known?.departmentId ?? null) : department,
    managerId: manager === undefined ? (known?.managerId ?? null) : manager,
    roles:
      roles?.map((held) =>
        typeof held === 'string' ? { role: held } : { role: held.role, departmentId: held.department },
      ) ??
      known?.roles ??
      [],
  };
}

/** The entry with this number: of entries that are equally specific the later one wins, so ids sort as numbers do. */
export function buildSubstitution(
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
