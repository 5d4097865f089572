/** A stage is reached: whether it applies and who sits in it is asked of the world. */
import type { StageRun } from '../types';
import { ask, type Draft } from './draft';

export function enterStage(draft: Draft, stageId: string): StageRun {
  const run: StageRun = {
    id: stageId,
    round: draft.state.round,
    state: 'planning',
    seatIds: [],
    passedOver: [],
    rungsDone: 0,
    named: [],
  };
  draft.state.stages.push(run);
  ask(draft, { type: 'PlanStage', stageId });
  return run;
}
