/** A block has been planned: it falls away, its branches begin, or its condition fails. */
import { blockRunOf } from '../lookup';
import { placeOf } from '../stage-order';
import type { CaseCommand, PlanOf } from '../types';
import { engine, note, type Draft } from './draft';
import { enterItem } from './enter-item';
import { raiseIncident, resolveIncidentOf } from './raise-incident';
import { drawConsequences } from './revise';
import { goOnInBranch } from './settle-block';

export function applyBlockPlan(
  draft: Draft,
  { blockId }: Extract<CaseCommand, { type: 'PlanBlock' }>,
  plan: PlanOf['PlanBlock'],
): void {
  const { state } = draft;
  const block = blockRunOf(state, blockId);
  const place = placeOf(state.definition, blockId);
  if (block?.state !== 'planning' || !place) return;
  if (plan.result === 'incident') {
    raiseIncident(draft, { why: plan.why, detail: plan.detail, entries: [], blockId });
    return;
  }
  resolveIncidentOf(draft, blockId);
  if (drawConsequences(draft) === 'round') return;
  if (plan.result === 'skipped') {
    block.state = 'skipped';
    block.because = 'condition';
    block.branches = block.branches.map(() => 'skipped');
    note(draft, 'blockSkipped', { actor: engine, stage: blockId });
    enterItem(draft, place.item + 1);
    return;
  }
  block.state = 'open';
  note(draft, 'blockOpened', { actor: engine, stage: blockId });
  for (const branch of block.branches.keys()) goOnInBranch(draft, block, branch);
}
