/** A claimed stage is given back to all colleagues: by whoever claimed it, or by an administrator. */
import { refuse, type Refusal } from '../../shared/refusal';
import { findTask, runOf } from '../lookup';
import type { CaseEvent } from '../types';
import { ask, type Draft } from './draft';
import { releaseClaim } from './release-claim';

/** Refuses NOT_FOUND, INVALID (nobody has claimed it), COMMENT_REQUIRED (an override without a reason), then FORBIDDEN. */
export function release(
  draft: Draft,
  personId: string,
  { taskId, reason = '' }: Extract<CaseEvent, { type: 'Released' }>,
): Refusal | null {
  const task = findTask(draft.state, taskId);
  if (!task) return refuse('NOT_FOUND', 'There is no such task').refusal;
  const run = runOf(draft.state, task.stageId);
  if (run?.state !== 'open' || !run.claim) return refuse('INVALID', 'Nobody has claimed it').refusal;
  if (run.claim.by === personId) {
    const actor = { kind: 'person', id: personId } as const;
    releaseClaim(draft, run, 'claimer', { actor, ...(reason !== '' && { comment: reason }) });
    return null;
  }
  if (reason.trim() === '') return refuse('COMMENT_REQUIRED', 'An override asks for its reason').refusal;
  ask(draft, { type: 'PlanOverride', byId: personId, reason, act: { do: 'release', taskId } });
  return null;
}
