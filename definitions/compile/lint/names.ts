/** Every name in a definition must exist: fields, roles, relations, departments, users, the calendar. */
import type { FieldKind } from '../../../domain/approvals/subject';
import type { CompileContext } from '../context';
import { stagesAt } from '../context';
import type { FindingCode, Path } from '../findings';
import { relations } from '../../../domain/people';
import { peopleAt } from './people';
import type { PeopleAt } from './people';

export function lintNames(context: CompileContext): void {
  const { source, names, report } = context;
  if (source.calendar !== undefined)
    known('UNKNOWN_CALENDAR', 'calendar', source.calendar, names.calendars, ['calendar'], context);
  for (const people of peopleAt(context)) lintPeople(people, context);
  for (const { fields, path } of [{ fields: source.fields, path: ['fields'] as Path }, ...stageFields(context)]) {
    for (const field of Object.keys(fields ?? {})) knownField(field, [...path, field], context, 'key');
  }
  for (const list of ['fromCurrent', 'none'] as const) {
    (source.reapprove?.[list] ?? []).forEach((field, i) => knownField(field, ['reapprove', list, i], context));
  }
  const none = new Set(source.reapprove?.none);
  (source.reapprove?.fromCurrent ?? []).forEach((field, i) => {
    if (none.has(field)) report('FIELD_IN_BOTH', ['reapprove', 'fromCurrent', i], `${field} also stands in none`);
  });
}

function stageFields({ source }: CompileContext): { fields: { [field: string]: string } | undefined; path: Path }[] {
  return stagesAt(source).map(({ stage, path }) => ({ fields: stage.fields, path: [...path, 'fields'] }));
}

function lintPeople({ rule, path }: PeopleAt, context: CompileContext): void {
  const { names } = context;
  if ('user' in rule) known('UNKNOWN_USER', 'user', rule.user, names.users, [...path, 'user'], context);
  if ('role' in rule) {
    known('UNKNOWN_ROLE', 'role', rule.role, names.roles, [...path, 'role'], context);
    if (rule.department !== undefined) department(rule.department, [...path, 'department'], context);
  }
  if ('departmentHead' in rule) department(rule.departmentHead, [...path, 'departmentHead'], context);
  if ('fromField' in rule) userField(rule.fromField, ['user', 'users'], [...path, 'fromField'], context);
  if ('relation' in rule) {
    const [of = '', relation = ''] = rule.relation.split('.');
    personSource(of, [...path, 'relation'], context);
    known('UNKNOWN_RELATION', 'relation', relation, Object.keys(relations), [...path, 'relation'], context);
  }
  if ('superiors' in rule) {
    personSource(rule.superiors.of, [...path, 'superiors', 'of'], context);
    const { upTo } = rule.superiors;
    if (upTo !== undefined) known('UNKNOWN_ROLE', 'role', upTo, names.roles, [...path, 'superiors', 'upTo'], context);
  }
}

function department(name: string, path: Path, context: CompileContext): void {
  known('UNKNOWN_DEPARTMENT', 'department', name, context.names.departments, path, context);
}

function personSource(of: string, path: Path, context: CompileContext): void {
  if (of !== 'submitter') userField(of, ['user'], path, context);
}

function userField(field: string, kinds: FieldKind[], path: Path, context: CompileContext): void {
  if (!knownField(field, path, context)) return;
  const kind = context.kind.fields[field]?.kind;
  if (kind && !kinds.includes(kind)) {
    context.report('NOT_A_USER_FIELD', path, `${field} holds ${kind}, not ${kinds.length > 1 ? 'people' : 'a person'}`);
  }
}

function knownField(field: string, path: Path, { kind, report }: CompileContext, at?: 'key'): boolean {
  if (Object.hasOwn(kind.fields, field)) return true;
  const fields = Object.keys(kind.fields).join(', ');
  report('UNKNOWN_FIELD', path, `${kind.kind} has no field ${field}; it has ${fields}`, at && { at });
  return false;
}

function known(
  code: FindingCode,
  what: string,
  name: string,
  all: readonly string[] | undefined,
  path: Path,
  { report }: CompileContext,
): void {
  if (all === undefined || all.includes(name)) return;
  report(
    code,
    path,
    `There is no ${what} ${name}${all.length > 0 && all.length <= 30 ? `; there are ${all.join(', ')}` : ''}`,
  );
}
