/** The owner calls a delegated task back without waiting for the opinion. */
import { refuse, type Refusal } from '../../shared/refusal';
import { opinionOn } from '../hold-of';
import type { CaseEvent } from '../types';
import { actorOf } from './actor-of';
import { checkHolding } from './check-holding';
import { closeTask } from './close-task';
import { note, type Draft } from './draft';
import { holdTask } from './hold-task';

/** `taskId` is the owner's. Refuses what `check-holding.ts` does, and STALE_TASK (nobody is asked for an opinion on it). */
export function recall(
  draft: Draft,
  personId: string,
  { taskId }: Extract<CaseEvent, { type: 'Recalled' }>,
): Refusal | null {
  const holding = checkHolding(draft.state, personId, taskId);
  if ('refusal' in holding) return holding.refusal;
  const { task, seat } = holding;
  const opinion = opinionOn(draft.state, task);
  if (!opinion) return refuse('STALE_TASK', 'Nobody is asked for an opinion on it').refusal;
  closeTask(draft, opinion, 'cancelled', 'recalled');
  holdTask(draft, task);
  note(draft, 'recalled', {
    actor: actorOf(personId, seat.onBehalfOf),
    stage: seat.stageId,
    detail: { taskId: task.id, from: opinion.holderId },
  });
  return null;
}
