/**
 * What is decided, as one reader may see it. A field that is hidden from them is not in the answer at all. Approvers see
 * what their stage shows them; everybody else all but costs, which need the right to see margins.
 */
import type { z } from 'zod';
import { visibleFields, type CaseState } from '../../domain/approvals';
import { subjectKinds } from '../../domain/subjects';
import { costFields, offerFields, withoutFields } from '../shared/hide';
import type { subjectField } from './contract-case';

/** Names of the subject's fields that are kept from this reader, for everything that is said about the case. */
export function hiddenFields(state: CaseState, reader: { id: string; seesCosts: boolean }): string[] {
  const shown = new Set(visibleFields(state, reader.id).map((field) => field.name));
  const byDefinition = Object.keys(state.revisions.at(-1)?.fields ?? {}).filter((field) => !shown.has(field));
  const decides = state.tasks.some(
    (task) => task.holderId === reader.id && (task.kind === 'decide' || task.kind === 'opinion'),
  );
  const submits = state.submitterIds.includes(reader.id);
  const seesAllCosts = decides || submits || reader.seesCosts;
  // One cost gives another away: that of the lines that of the whole.
  const keepsCosts = !seesAllCosts || byDefinition.some((field) => costFields.includes(field));
  if (!keepsCosts) return byDefinition;
  const ofOffers = state.subjectKind === 'outsourcing' ? offerFields : [];
  return [...new Set([...byDefinition, ...costFields, ...ofOffers])];
}

/** The newest revision in the order of its kind, each field with what it was before if that changed. */
export function describeSubject(
  state: CaseState,
  readerId: string,
  hidden: readonly string[],
): z.input<typeof subjectField>[] {
  const visible = visibleFields(state, readerId);
  return Object.entries(subjectKinds[state.subjectKind]?.fields ?? {}).flatMap(([name, { kind, label }]) => {
    const field = visible.find((seen) => seen.name === name);
    if (!field || hidden.includes(name)) return [];
    const { value, before } = field;
    return [
      {
        name,
        label,
        kind,
        value: withoutFields(value, hidden),
        ...(before === undefined ? {} : { before: withoutFields(before, hidden) }),
      },
    ];
  });
}
