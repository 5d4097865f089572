/** Who holds the tasks that belong to no seat, an opinion or a stage to start, when people leave, are away or come back. */
import { findPerson, type Person } from '../../people';
import type { PlanFacts } from '../facts';
import { findTask, runOf } from '../lookup';
import { seatedPeople } from '../seated-people';
import { findStage } from '../stage-order';
import type { CaseState, SeatReason, Task, TaskMove } from '../types';
import { mayNotSit, openDoorForNamed, type Door } from './may-sit';
import { placeOrSubstitute } from './place-person';

export function planTaskMoves(state: CaseState, taskIds: string[], facts: PlanFacts): TaskMove[] {
  return taskIds.flatMap((id) => {
    const task = findTask(state, id);
    return task?.state === 'open' ? (moveOf(state, task, facts) ?? []) : [];
  });
}

/** Whose it is loses it with the right to sit; while they are away their substitute has it. Null when it stays. */
function moveOf(state: CaseState, task: Task, facts: PlanFacts): TaskMove | null {
  const ownerId = task.onBehalfOf ?? task.holderId;
  const owner = findPerson(facts.organisation, ownerId);
  const stage = findStage(state.definition, task.stageId);
  // Whoever was asked for an opinion may have been added to the stage since: that takes nothing from them.
  const lost = reasonToLeave(openDoorForNamed(state, stage, facts, []), owner);
  if (lost || !owner) return { taskId: task.id, then: 'closes', lost: lost ?? { by: 'inactive' } };
  const seated = task.kind === 'opinion' ? seatedPeople(state, runOf(state, task.stageId)) : [];
  const { holderId, onBehalfOf } = placeOrSubstitute(
    owner,
    state,
    facts,
    openDoorForNamed(state, stage, facts, seated),
  );
  if (holderId === task.holderId) return null;
  return { taskId: task.id, then: 'moved', holderId, ...(onBehalfOf !== undefined && { onBehalfOf }) };
}

function reasonToLeave(door: Door, owner: Person | null): SeatReason | null {
  return owner ? mayNotSit(door, owner) : { by: 'inactive' };
}
