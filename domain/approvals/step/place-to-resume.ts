/** `resubmit: { resume: atReturner }`: whether a resubmitted case may go straight back to the stage that returned it. */
import { changedFields } from '../changed-fields';
import { newestRevision, passOf } from '../lookup';
import { itemsBefore, placeOf, type Place } from '../stage-order';
import type { CaseState, Chosen } from '../types';

export type Resumption = { at: Place } | { insteadBecause: string[] };

/**
 * Null where the definition runs everything again anyway. Otherwise the place of the returner, or what forbids it: names
 * of fields that route or that are neither in `fromCurrent` nor in `none`, choices that changed (`<stage>.<entry>`),
 * `submitter` when another person submits now, and of a version migrated to since the returner that it no longer has, or
 * the stages before it that nobody was asked in.
 */
export function placeToResume(state: CaseState, chosenBefore: Chosen): Resumption | null {
  const { definition, returner } = state;
  if (definition.resubmit.resume !== 'atReturner' || !returner) return null;
  const at = placeOf(definition, returner.stageId);
  if (!at) return { insteadBecause: [returner.stageId] };
  const seen = state.revisions.find(({ number }) => number === returner.subjectRevision);
  const changed = changedFields(seen?.fields ?? {}, newestRevision(state).fields);
  const { fromCurrent, none } = definition.reapprove;
  const neverReached = itemsBefore(definition, at).filter((item) => passOf(state, item) === null);
  const because = [
    ...neverReached.map(({ id }) => id),
    ...changed.filter(
      (field) => Object.hasOwn(definition.routing, field) || ![...fromCurrent, ...none].includes(field),
    ),
    ...changedFields(chosenBefore, state.chosen),
    ...(returner.submitterId === state.submitterId ? [] : ['submitter']),
  ];
  return because.length > 0 ? { insteadBecause: because } : { at };
}
