/** A stage is passed, approved or skipped: the walk goes on behind it. */
import { blockAround } from '../lookup';
import { placeOf } from '../stage-order';
import type { StageRun } from '../types';
import type { Draft } from './draft';
import { enterItem } from './enter-item';
import { goOnInBranch } from './settle-block';

export function leaveStage(draft: Draft, run: StageRun): void {
  const { state } = draft;
  const place = placeOf(state.definition, run.id);
  const block = blockAround(state, run.id);
  if (place?.inside && block) goOnInBranch(draft, block, place.inside.branch);
  else if (place) enterItem(draft, place.item + 1);
}
