/**
 * What is decided, as one reader may see it. A field that is hidden from them is not in the answer at all. Approvers see
 * what their stage shows them; everybody else all but costs, which need the right to see margins.
 */
import type { z } from 'zod';
import { visibleFields, type CaseState, type SubjectFields } from '../../domain/approvals';
import type { Json } from '../../domain/shared/process';
import { subjectKinds } from '../../domain/subjects';
import { costFields, withoutFields } from '../shared/hide';
import type { subjectField } from './contract';

/** Names of the subject's fields that are kept from this reader, for everything that is said about the case. */
export function hiddenFields(state: CaseState, reader: { id: string; seesCosts: boolean }): string[] {
  const fields = Object.keys(subjectKinds[state.subjectKind]?.fields ?? {});
  const sits = state.seats.some((seat) => seat.holderId === reader.id);
  const shown = new Set(visibleFields(state, reader.id));
  const byDefinition = fields.filter((field) => !shown.has(field));
  return sits || reader.seesCosts ? byDefinition : [...new Set([...byDefinition, ...costFields])];
}

/** The newest revision with, per field, what it was before. */
export function describeSubject(state: CaseState, hidden: readonly string[]): z.input<typeof subjectField>[] {
  const fields: SubjectFields = withoutFields(state.revisions.at(-1)?.fields ?? {}, hidden);
  const before: SubjectFields = withoutFields(state.revisions.at(-2)?.fields ?? {}, hidden);
  return Object.entries(subjectKinds[state.subjectKind]?.fields ?? {}).flatMap(([name, { kind, label }]) => {
    const value = fields[name];
    if (value === undefined) return [];
    return [{ name, label, kind, value, ...(changed(before[name], value) ? { before: before[name] } : {}) }];
  });
}

function changed(before: Json | undefined, value: Json): boolean {
  return before !== undefined && JSON.stringify(before) !== JSON.stringify(value);
}
