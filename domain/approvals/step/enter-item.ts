/** The walk goes on to an item of the definition, a stage or a block as a whole, or has reached the end. */
import { isApproved, isJumpedOver, runsOfRound } from '../lookup';
import { isBlock, stagesOf } from '../stage-order';
import type { CaseState } from '../types';
import { ask, type Draft } from './draft';
import { endCase } from './end-case';
import { enterStage } from './enter-stage';
import { raiseIncident } from './raise-incident';

/** `index` counts the definition's items from 0; behind the last one the case is approved, if anybody approved anything. */
export function enterItem(draft: Draft, index: number): void {
  const { state } = draft;
  const item = state.definition.stages[index];
  if (!item) reachEnd(draft);
  else if (!isBlock(item)) enterStage(draft, item.id);
  else {
    const branches = item.parallel.map(() => 'open' as const);
    state.blocks.push({ id: item.id, round: state.round, state: 'planning', branches });
    ask(draft, { type: 'PlanBlock', blockId: item.id });
  }
}

function reachEnd(draft: Draft): void {
  const { state } = draft;
  if (isDecidedAnywhere(state)) {
    endCase(draft, 'approved');
    return;
  }
  const last = stagesOf(state.definition).at(-1);
  raiseIncident(draft, {
    why: 'everyStageSkipped',
    detail: 'No stage applies to this content: nobody would decide',
    entries: [],
    ...(last && { stageId: last.id }),
  });
}

/** A skip is no approval, nor is what was decided in a block that was then jumped over. */
function isDecidedAnywhere(state: CaseState): boolean {
  return runsOfRound(state).some((run) => isApproved(run) && !isJumpedOver(state, run));
}
