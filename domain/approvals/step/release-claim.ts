/** A claimed stage is open to all colleagues again: for whatever reason, in one place. */
import { openTasksOfStage } from '../lookup';
import type { Actor, StageRun } from '../types';
import { engine, note, type Draft } from './draft';
import { holdTask } from './hold-task';

/** `claimer`: given up; `timeout`: a working day without a decision; `moved`: the seat is somebody else's or closed. */
export type ReleaseReason = 'claimer' | 'override' | 'escalation' | 'timeout' | 'moved';

/** Without a claim nothing happens. Whoever may decide again is told. */
export function releaseClaim(
  draft: Draft,
  run: StageRun,
  why: ReleaseReason,
  { actor = engine, comment }: { actor?: Actor; comment?: string } = {},
): void {
  if (!run.claim) return;
  const { by } = run.claim;
  delete run.claim;
  const held = openTasksOfStage(draft.state, run.id).filter((task) => task.onHold === 'claimed');
  for (const task of held) holdTask(draft, task);
  draft.state.alarms = draft.state.alarms.filter((alarm) => alarm.kind !== 'unclaim' || alarm.stageId !== run.id);
  note(draft, 'released', {
    actor,
    stage: run.id,
    ...(comment !== undefined && { comment }),
    detail: {
      why,
      claimedBy: by,
      tell: [...new Set([by, ...held.map(({ holderId }) => holderId)])],
      ...(why === 'override' && { override: true }),
    },
  });
}

/** Whoever claimed has the seat no more, or has abstained: their colleagues are asked again. A decided stage forgets its claim. */
export function releaseLostClaims(draft: Draft): void {
  const { state } = draft;
  for (const run of state.stages) {
    if (!run.claim) continue;
    const { seatId, by } = run.claim;
    const kept = openTasksOfStage(state, run.id).some((task) => task.seatId === seatId && task.holderId === by);
    if (run.state !== 'open') delete run.claim;
    else if (!kept) releaseClaim(draft, run, 'moved');
  }
}
