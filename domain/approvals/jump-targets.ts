/** Where an administrator may jump to: asked by the pages that offer it and by the step that does it. Only reads. */
import { isUnderWay, passOf } from './lookup';
import type { Item } from './stage-order';
import type { CaseState } from './types';

/** Every stage and block of the walk but the one that is under way; none while the case lies with the submitter. */
export function jumpTargets(state: CaseState): Item[] {
  if (state.status === 'returned' || state.status === 'ended') return [];
  const from = whereItStands(state);
  return state.definition.stages.filter((_, item) => item !== from);
}

/** The item of the definition that is under way, counted from 0; behind the last one when no stage applied. */
export function whereItStands(state: CaseState): number {
  const { stages } = state.definition;
  const index = stages.findIndex((item) => {
    const pass = passOf(state, item);
    return pass !== null && isUnderWay(pass);
  });
  return index === -1 ? stages.length : index;
}
