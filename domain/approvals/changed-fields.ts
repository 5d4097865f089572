/** Which fields of the subject differ between two revisions, and whether that matters (APR-7). */
import type { Json } from '../shared/process';
import type { CompiledDefinition } from './definition';
import type { CaseState, SubjectFields } from './types';

/** Names of the fields whose content differs, a field that only one side has included. */
export function changedFields(before: SubjectFields, after: SubjectFields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !sameJson(before[name], after[name]));
}

/** Fields that changed after revision `since` (a number), leaving out those that nobody has to be asked about again. */
export function relevantChanges(state: CaseState, since: number): string[] {
  const seen = state.revisions.find((revision) => revision.number === since);
  const now = state.revisions.at(-1);
  if (!seen || !now) return [];
  return changedFields(seen.fields, now.fields).filter((field) => !state.definition.reapprove.none.includes(field));
}

/**
 * In an incident nobody decides on content that will start the round anew, or be asked about again, once it is solved.
 * What changed in fields that nobody has to be asked about keeps nobody waiting.
 */
export function waitsForIncident(state: CaseState): boolean {
  return state.status === 'incident' && relevantChanges(state, state.revisionInForce).length > 0;
}

/**
 * What a change of these fields means: nothing, asking the open stage again, or starting over. A field of `fromCurrent`
 * that the routing of a stage reached in this round has read starts over too: its people were found by the old value.
 */
export function reapprovalFor(
  definition: CompiledDefinition,
  changed: string[],
  reachedStageIds: string[],
): 'none' | 'fromCurrent' | 'round' {
  const { none, fromCurrent } = definition.reapprove;
  const relevant = changed.filter((field) => !none.includes(field));
  if (relevant.length === 0) return 'none';
  const wasRead = (field: string) =>
    (definition.routing[field] ?? []).some((place) => reachedStageIds.includes(place.slice(0, place.indexOf('.'))));
  return relevant.every((field) => fromCurrent.includes(field) && !wasRead(field)) ? 'fromCurrent' : 'round';
}

function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => sameJson(item, right[index]));
  }
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => sameJson(left[name], right[name]));
}
