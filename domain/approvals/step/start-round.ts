/**
 * A round begins: at the first stage, or behind stages that the round before has passed and that are kept by name. No vote
 * and no credit of the earlier round counts.
 */
import { blocksOfRound, isApproved, runsOfRound } from '../lookup';
import { liesBefore, placeOf, type Place } from '../stage-order';
import type { BlockRun, StageRun } from '../types';
import { engine, note, type Draft } from './draft';
import { closeRound } from './end-case';
import { enterItem } from './enter-item';

export type WhyRound = 'contentChanged' | 'resubmitted' | 'returned' | 'jumped' | 'migrated';

const closed = {
  contentChanged: 'contentChanged',
  resubmitted: 'returned',
  returned: 'returned',
  jumped: 'jumped',
  migrated: 'jumped',
} as const;

/** `from`: a stage, or a block as a whole; a stage inside a block is where its own branch begins again, the others anew. */
export function startRound(draft: Draft, why: WhyRound, from: Place = { item: 0 }): void {
  const { state } = draft;
  const runs = runsOfRound(state);
  const blocks = blocksOfRound(state);
  closeRound(draft, closed[why]);
  state.round += 1;
  state.status = 'running';
  state.revisionInForce = state.revisions.length;
  delete state.returner;
  note(draft, 'roundOpened', { actor: engine, detail: { why }, subjectRevision: state.revisionInForce });
  keepBlocks(draft, blocks, from);
  keepStages(draft, runs, from);
  enterItem(draft, from.item);
}

/** Of each stage before the new beginning its last pass: approved ones are named in the trail, others stay as they were. */
function keepStages(draft: Draft, runs: StageRun[], from: Place): void {
  const { state } = draft;
  for (const run of runs) {
    const place = placeOf(state.definition, run.id);
    const isLast = runs.findLast(({ id }) => id === run.id) === run;
    if (!place || !isLast || !liesBefore(place, from)) continue;
    const nobody = { seatIds: [], passedOver: [], rungsDone: 0, named: [] };
    if (!isApproved(run)) {
      const { id, state: as, because } = run;
      state.stages.push({ id, round: state.round, state: as, ...(because && { because }), ...nobody });
      continue;
    }
    const keptFrom = run.keptFrom ?? run.round;
    state.stages.push({ id: run.id, round: state.round, state: 'kept', keptFrom, ...nobody });
    note(draft, 'stageKept', { actor: engine, stage: run.id, detail: { from: keptFrom } });
  }
}

function keepBlocks(draft: Draft, blocks: BlockRun[], from: Place): void {
  const { state } = draft;
  for (const block of blocks) {
    const place = placeOf(state.definition, block.id);
    if (!place || !liesBefore(place, from)) continue;
    const { branches } = block;
    const kept = { ...block, round: state.round, branches: [...branches] };
    state.blocks.push(isApproved(block) ? { ...kept, state: 'kept', keptFrom: block.keptFrom ?? block.round } : kept);
  }
}
