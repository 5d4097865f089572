/** Which stage comes next, and the beginning of a round. */
import { runsOfRound } from '../lookup';
import { stageAfter, stagesOf } from '../stage-order';
import type { StageRun } from '../types';
import { closeRound, endCase } from './end-case';
import { ask, engine, note, type Draft } from './draft';
import { raiseIncident } from './raise-incident';

/** Reaches the stage after `stageId` (null: the first). After the last one the case is approved. */
export function enterNextStage(draft: Draft, stageId: string | null): void {
  const { state } = draft;
  const next = stageAfter(state.definition, stageId);
  if (next) {
    enterStage(draft, next.id);
    return;
  }
  if (runsOfRound(state).some((run) => run.state === 'approved')) {
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

/** Asks whether the stage applies and who sits in it. */
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

/** Everything from the first stage on; no vote and no credit of the earlier round counts. */
export function startRound(draft: Draft, why: 'contentChanged' | 'resubmitted'): void {
  const { state } = draft;
  closeRound(draft, why === 'contentChanged' ? 'contentChanged' : 'returned');
  state.round += 1;
  state.status = 'running';
  state.revisionInForce = state.revisions.length;
  note(draft, 'roundOpened', { actor: engine, detail: { why }, subjectRevision: state.revisionInForce });
  enterNextStage(draft, null);
}
