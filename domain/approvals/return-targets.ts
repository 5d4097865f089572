/** Where a stage may return a case to, asked by the pages that offer it and by the steps that carry it out. */
import { blockRunOf, isApproved, passOf, runOf } from './lookup';
import { itemsBefore, liesBefore, placeOf, type Item, type Place } from './stage-order';
import type { CaseState } from './types';

export type ReturnTarget = 'submitter' | Place;

/** Rounds are left as long as returns made + 1 stays below `maxRounds` (ROUNDS_EXHAUSTED otherwise). */
export function mayReturn(state: CaseState): boolean {
  return state.returnsMade + 1 < state.definition.resubmit.maxRounds;
}

/**
 * Every stage and block that this round has passed before `from`, in the order of the walk: the earlier stages of its own
 * branch, blocks as a whole. What was skipped has not been passed: nobody there could take it up again.
 */
export function passedBefore(state: CaseState, from: string): Item[] {
  const place = placeOf(state.definition, from);
  if (!place) return [];
  return itemsBefore(state.definition, place).filter((item) => {
    const pass = passOf(state, item);
    return pass !== null && isApproved(pass);
  });
}

/**
 * Where a return from the stage `from` leads: `submitter`, `previous`, or the id of a stage or block that this round has
 * passed. A stage inside a block, seen from behind it or from a neighbouring branch, means the whole block. Null when this
 * round has not passed it (NO_SUCH_STAGE).
 */
export function targetOfReturn(state: CaseState, from: string, to: string): ReturnTarget | null {
  if (to === 'submitter') return to;
  const passed = passedBefore(state, from);
  const id = to === 'previous' ? passed.at(-1)?.id : to;
  const place = placeOf(state.definition, id);
  if (!place) return null;
  if (passed.some((item) => item.id === id)) return place;
  return isInPassedBranch(state, from, place) ? { item: place.item } : null;
}

/** Where a rejection leads: as a return, but it cannot be refused, so what was skipped gives way to what was passed before. */
export function targetOfRejection(state: CaseState, from: string, to: string): ReturnTarget {
  const target = targetOfReturn(state, from, to);
  if (target) return target;
  const wanted = placeOf(state.definition, to);
  const nearest = passedBefore(state, from).findLast((item) => {
    const place = placeOf(state.definition, item.id);
    return place && wanted && liesBefore(place, wanted);
  });
  return placeOf(state.definition, nearest?.id) ?? 'submitter';
}

/** An approved stage of a block that lies before, or of a neighbouring branch. */
function isInPassedBranch(state: CaseState, from: string, place: Place): boolean {
  const own = placeOf(state.definition, from);
  const branch = place.inside?.block.parallel[place.inside.branch] ?? [];
  const stage = branch[place.inside?.index ?? 0];
  const run = runOf(state, stage?.id);
  if (!own || !run || !isApproved(run)) return false;
  if (own.item === place.item) return own.inside?.branch !== place.inside?.branch;
  const block = blockRunOf(state, place.inside?.block.id);
  return own.item > place.item && block !== null && isApproved(block);
}
