/** A manual stage waits for somebody to start or skip it: each of those who may has a task for it. */
import { openTasks, runOf } from '../lookup';
import type { StagePlan, StageRun } from '../types';
import { ask, engine, note, type Draft } from './draft';
import { openPlainTask } from './open-task';

export function askStarters(draft: Draft, run: StageRun, plan: Extract<StagePlan, { result: 'toStart' }>): void {
  run.state = 'toStart';
  run.passedOver = plan.passedOver;
  for (const { holderId, onBehalfOf } of plan.starters) {
    const task = openPlainTask(draft, 'start', holderId);
    task.stageId = run.id;
    if (onBehalfOf !== undefined) task.onBehalfOf = onBehalfOf;
  }
  const people = plan.starters.map(({ holderId, why }) => ({ person: holderId, why: why.map(({ by }) => by) }));
  note(draft, 'stageToStart', { actor: engine, stage: run.id, detail: { people } });
}

/** The last of them may do so no more: who else may is asked anew. */
export function replaceLostStarters(draft: Draft, stageId: string | undefined): void {
  const run = runOf(draft.state, stageId);
  const isHeld = openTasks(draft.state).some((task) => task.kind === 'start' && task.stageId === stageId);
  if (run?.state !== 'toStart' || isHeld) return;
  run.state = 'planning';
  ask(draft, { type: 'PlanStage', stageId: run.id });
}
