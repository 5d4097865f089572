/** `resubmit: { resume: atReturner }`: whether a resubmitted case may go straight back to the stage that returned it. */
import { changedFields } from '../changed-fields';
import { newestRevision } from '../lookup';
import { placeOf, type Place } from '../stage-order';
import type { CaseState, Chosen } from '../types';

export type Resumption = { at: Place } | { insteadBecause: string[] };

/**
 * Null where the definition runs everything again anyway. Otherwise the place of the returner, or what forbids it: names
 * of fields that route or that are neither in `fromCurrent` nor in `none`, choices that changed (`<stage>.<entry>`),
 * `submitter` when another person submits now, or the id of the returner that a later version no longer has.
 */
export function placeToResume(state: CaseState, chosenBefore: Chosen): Resumption | null {
  const { definition, returner } = state;
  if (definition.resubmit.resume !== 'atReturner' || !returner) return null;
  const at = placeOf(definition, returner.stageId);
  if (!at) return { insteadBecause: [returner.stageId] };
  const seen = state.revisions.find(({ number }) => number === returner.subjectRevision);
  const changed = changedFields(seen?.fields ?? {}, newestRevision(state).fields);
  const { fromCurrent, none } = definition.reapprove;
  const because = [
    ...changed.filter((field) => field in definition.routing || ![...fromCurrent, ...none].includes(field)),
    ...changedFields(chosenBefore, state.chosen),
    ...(returner.submitterId === state.submitterId ? [] : ['submitter']),
  ];
  return because.length > 0 ? { insteadBecause: because } : { at };
}
