/** A manual stage begins because somebody starts it: only then is it asked who sits in it. */
import type { Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import { actorOf } from './actor-of';
import { checkStart, closeStart } from './check-start';
import { ask, note, type Draft } from './draft';

/** See `check-start.ts` for everything that is refused. */
export function startStage(
  draft: Draft,
  personId: string,
  { taskId }: Extract<CaseEvent, { type: 'StageStarted' }>,
): Refusal | null {
  const checked = checkStart(draft.state, personId, taskId);
  if ('refusal' in checked) return checked.refusal;
  const { task, run } = checked;
  note(draft, 'stageStarted', { actor: actorOf(personId, task.onBehalfOf), stage: run.id });
  closeStart(draft, checked, 'started');
  run.startedBy = personId;
  run.state = 'planning';
  ask(draft, { type: 'PlanStage', stageId: run.id });
  return null;
}
