/** A suspended case goes on; its clocks have stood still, and what reached it meanwhile takes effect. */
import { refuse, type Refusal } from '../../shared/refusal';
import { openTasks, runsOfRound } from '../lookup';
import type { CaseEvent } from '../types';
import { ask, note, type Draft } from './draft';
import { endPauseOfAll } from './pause-task';
import { drawConsequences } from './revise';
import { settleStage } from './settle-stage';

/** Refuses INVALID (it is not suspended), COMMENT_REQUIRED (no reason); then FORBIDDEN, OWN_REQUEST (APR-4). */
export function resumeCase(
  draft: Draft,
  personId: string,
  { reason }: Extract<CaseEvent, { type: 'Resumed' }>,
): Refusal | null {
  if (!draft.state.suspension) return refuse('INVALID', 'It is not suspended').refusal;
  if (reason.trim() === '') return refuse('COMMENT_REQUIRED', 'An override asks for its reason').refusal;
  ask(draft, { type: 'PlanOverride', byId: personId, reason, act: { do: 'resume' } });
  return null;
}

/** Clocks first; then a revision that waited, then what stages could not count while nothing was decided. */
export function resumeBy(draft: Draft, byId: string, reason: string): void {
  const { state } = draft;
  delete state.suspension;
  const tell = [...new Set([state.submitterId, ...openTasks(state).map(({ holderId }) => holderId)])];
  note(draft, 'resumed', {
    actor: { kind: 'person', id: byId },
    comment: reason,
    detail: { override: true, tell: tell.filter((id) => id !== byId) },
  });
  endPauseOfAll(draft);
  if (state.status === 'running' && drawConsequences(draft) === 'round') return;
  for (const run of runsOfRound(state)) {
    if (!state.incidents.some(({ stageId }) => stageId === run.id)) settleStage(draft, run);
  }
}
