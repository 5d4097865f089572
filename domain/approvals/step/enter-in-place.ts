/** Somebody whom an administrator named decides in place of a stage or a block that could not begin by itself. */
import { blockRunOf, runOf } from '../lookup';
import { findBlock, placeOf } from '../stage-order';
import type { Named } from '../types';
import type { Draft } from './draft';
import { enterStage } from './enter-stage';

/** In place of a block: in the last stage of its first branch, all other branches being absent. */
export function enterInPlace(draft: Draft, id: string, named: Named): void {
  const { definition } = draft.state;
  const stageId = findBlock(definition, id)?.parallel[0]?.at(-1)?.id ?? id;
  openBranchOf(draft, stageId);
  enterStage(draft, stageId).named.push(named);
}

function openBranchOf(draft: Draft, stageId: string): void {
  const { state } = draft;
  const inside = placeOf(state.definition, stageId)?.inside;
  const pass = blockRunOf(state, inside?.block.id);
  if (!inside || !pass) return;
  pass.state = 'open';
  delete pass.because;
  pass.branches = pass.branches.map((_, branch) => (branch === inside.branch ? 'open' : 'skipped'));
  for (const { id } of inside.block.parallel[inside.branch]?.slice(0, inside.index) ?? []) {
    if (runOf(state, id)) continue;
    const nobody = { seatIds: [], passedOver: [], rungsDone: 0, named: [] };
    state.stages.push({ id, round: state.round, state: 'skipped', because: 'override', ...nobody });
  }
}
