/** A manual stage is left out because somebody says so, with a reason; it is no approval. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import { actorOf } from './actor-of';
import { checkStart, closeStart } from './check-start';
import { note, type Draft } from './draft';
import { leaveStage } from './leave-stage';

/** Refuses COMMENT_REQUIRED (no reason); see `check-start.ts` for the rest. */
export function skipStage(
  draft: Draft,
  personId: string,
  { taskId, reason }: Extract<CaseEvent, { type: 'StageSkipped' }>,
): Refusal | null {
  const checked = checkStart(draft.state, personId, taskId);
  if ('refusal' in checked) return checked.refusal;
  if (reason.trim() === '') return refuse('COMMENT_REQUIRED', 'Leaving a stage out asks for the reason').refusal;
  const { task, run } = checked;
  const actor = actorOf(personId, task.onBehalfOf);
  note(draft, 'stageSkipped', { actor, stage: run.id, comment: reason, detail: { because: 'person' } });
  closeStart(draft, checked, 'skipped');
  run.state = 'skipped';
  run.because = 'person';
  run.closedAt = draft.incoming.at;
  leaveStage(draft, run);
  return null;
}
