/** Branches of a block: which stage of a branch comes next, what a branch that is through means for the block. */
import { assertNever } from '../../shared/assert-never';
import { countBlock } from '../count-block';
import type { OnReject } from '../definition';
import { isApproved, isUnderWay, runOf } from '../lookup';
import { findBlock, placeOf } from '../stage-order';
import type { BlockRun, StageRun } from '../types';
import { carryOutRejection } from './carry-out-rejection';
import { closeRun } from './close-run';
import { engine, note, type Draft } from './draft';
import { enterItem } from './enter-item';
import { enterStage } from './enter-stage';

/** Enters the first stage of the branch that this pass has not reached, or had to leave; one that has passed all is through. */
export function goOnInBranch(draft: Draft, block: BlockRun, branch: number): void {
  const { state } = draft;
  if (block.state !== 'open' || block.branches[branch] !== 'open') return;
  const stages = findBlock(state.definition, block.id)?.parallel[branch] ?? [];
  let isDecided = false;
  for (const stage of stages) {
    const run = runOf(state, stage.id);
    if (!run || run.state === 'cancelled') {
      enterStage(draft, stage.id);
      return;
    }
    if (isApproved(run)) isDecided = true;
    else if (run.state !== 'skipped') return;
  }
  block.branches[branch] = isDecided ? 'approved' : 'skipped';
  if (!isDecided) note(draft, 'branchSkipped', { actor: engine, stage: block.id, detail: { branch: branch + 1 } });
  settleBlock(draft, block);
}

/** A stage inside has been rejected, and its branch with it; `onReject` is the stage's, which holds where all must approve. */
export function rejectBranch(draft: Draft, block: BlockRun, run: StageRun, onReject: OnReject): void {
  const inside = placeOf(draft.state.definition, run.id)?.inside;
  if (!inside) return;
  block.branches[inside.branch] = 'rejected';
  if (inside.block.join === 'all') {
    closeBlock(draft, block, 'rejected');
    carryOutRejection(draft, run.id, onReject);
    return;
  }
  closeBranch(draft, block, inside.branch);
  settleBlock(draft, block);
}

function settleBlock(draft: Draft, block: BlockRun): void {
  const definition = findBlock(draft.state.definition, block.id);
  const place = placeOf(draft.state.definition, block.id);
  if (!definition || !place) return;
  const outcome = countBlock(definition.join, block.branches);
  switch (outcome) {
    case 'open':
      return;
    case 'approved':
    case 'skipped':
      closeBlock(draft, block, outcome);
      enterItem(draft, place.item + 1);
      return;
    case 'rejected':
      closeBlock(draft, block, outcome);
      carryOutRejection(draft, block.id, definition.onReject);
      return;
    default:
      assertNever(outcome);
  }
}

const operations = { approved: 'blockApproved', rejected: 'blockRejected', skipped: 'blockSkipped' } as const;

/** The join: branches that had not come to an end are cancelled, with all that was open in them. */
function closeBlock(draft: Draft, block: BlockRun, outcome: 'approved' | 'rejected' | 'skipped'): void {
  block.state = outcome;
  for (const [branch, state] of block.branches.entries()) {
    if (state !== 'open') continue;
    block.branches[branch] = 'cancelled';
    closeBranch(draft, block, branch);
  }
  note(draft, operations[outcome], { actor: engine, stage: block.id });
}

function closeBranch(draft: Draft, block: BlockRun, branch: number): void {
  for (const { id } of findBlock(draft.state.definition, block.id)?.parallel[branch] ?? []) {
    const run = runOf(draft.state, id);
    if (!run || !isUnderWay(run)) continue;
    closeRun(draft, run, { state: 'cancelled', because: 'join', undecided: 'superseded', tasks: 'joined' });
  }
}
