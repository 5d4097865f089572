/** Whether the fields of a scenario's subject are fields of its kind, with values of their types. */
import type { FieldKind, SubjectKind } from '../../domain/approvals';
import type { Json } from '../../domain/shared/process';
import type { Path } from '../compile/findings';
import type { ReportFault } from './faults';
import { isDay } from './read-time';

/** Reports unknown fields, values of a wrong type, and people who are not in the scenario. */
export function checkSubject(
  fields: { [field: string]: Json },
  kind: SubjectKind,
  people: ReadonlySet<string>,
  path: Path,
  report: ReportFault,
): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
    const at = [...path, name];
    if (!field) {
      report(at, `${kind.kind} has no field ${name}; it has ${Object.keys(kind.fields).join(', ')}`);
    } else if (!(field.optional && value === null) && !fits(value, field.kind)) {
      report(at, `${name} takes ${described[field.kind]}`);
    } else if (field.kind === 'user' || field.kind === 'users') {
      for (const id of [value].flat()) {
        if (typeof id === 'string' && !people.has(id)) report(at, `${name} names ${id}, who is not among people`);
      }
    }
  }
}

const described = {
  text: 'a text',
  fen: 'a whole number of fen',
  percent: 'a number',
  number: 'a whole number',
  date: 'a date such as 2026-11-23',
  boolean: 'true or false',
  lines: 'a list of lines',
  user: 'the id of a person',
  users: 'a list of ids of people',
  client: 'the id of a client',
} as const satisfies { [kind in FieldKind]: string };

function fits(value: Json, kind: FieldKind): boolean {
  switch (kind) {
    case 'fen':
    case 'number':
      return Number.isSafeInteger(value);
    case 'percent':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'lines':
      return Array.isArray(value);
    case 'users':
      return Array.isArray(value) && value.every((id) => typeof id === 'string');
    case 'text':
    case 'user':
    case 'client':
      return typeof value === 'string';
  }
}
