/** Whether an administrator may give a task to somebody: reassigning it, or naming who decides in an incident. */
import { findPerson, type Person } from '../../people';
import { refuse, type Refusal } from '../../shared/refusal';
import type { CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import { findSeat, findTask, incidentOf, occupiedSeats, runOf } from '../lookup';
import { findStage } from '../stage-order';
import { wholeStage } from '../tally';
import type { CaseCommand, CaseState, HolderPlan, Incident, SeatReason, StageRun } from '../types';
import { refuseUnlessAdministrator } from './administrators';
import { mayNotSit, openDoorForNamed } from './may-sit';
import { placeOrSubstitute, seatOf } from './place-person';
import { seatStage } from './seat-stage';

/**
 * Refuses OWN_REQUEST (APR-4: an administrator who is a party), FORBIDDEN (no administrator), NOT_FOUND (no such person),
 * MAY_NOT_SIT with why. An absent person is substituted; only an active one can take over a submitter's task.
 */
export function planHolder(
  state: CaseState,
  command: Extract<CaseCommand, { type: 'PlanHolder' }>,
  facts: PlanFacts,
): HolderPlan {
  const refusal = refuseUnlessAdministrator(state, command.byId, facts);
  if (refusal) return { result: 'refused', refusal };
  if (state.partyIds.includes(command.byId)) {
    return refused(refuse('OWN_REQUEST', 'Who has a stake in it names nobody', { rule: 'APR-4' }));
  }
  const person = findPerson(facts.organisation, command.toUserId);
  if (!person) return refused(refuse('NOT_FOUND', 'There is no such person'));
  const task = findTask(state, command.taskId);
  const reason: SeatReason = {
    by: task?.kind === 'incident' ? 'named' : 'reassigned',
    detail: { by: command.byId, reason: command.reason, override: true },
  };
  if (task?.kind === 'resubmit') {
    if (!person.active) return mayNot(person, { by: 'inactive' });
    return { result: 'seated', seat: { holderId: person.id, why: [reason] } };
  }
  return seatInStage(state, command.taskId, person, reason, facts);
}

function seatInStage(
  state: CaseState,
  taskId: string,
  person: Person,
  reason: SeatReason,
  facts: PlanFacts,
): HolderPlan {
  const task = findTask(state, taskId);
  const incident = incidentOf(state, task);
  const stageId = incident ? incident.stageId : task?.stageId;
  const stage = findStage(state.definition, stageId);
  const run = runOf(state, stageId);
  const ownSeat = findSeat(state, incident ? incident.seatId : task?.seatId);
  const seats = run ? occupiedSeats(state, run).filter((seat) => seat.id !== ownSeat?.id) : [];
  const seatedIds = seats.map((seat) => seat.holderId);
  if (stage && run?.state === 'planning') seatedIds.push(...whoWillSit(state, stage, run, incident, facts));
  const door = openDoorForNamed(state, stage, facts, seatedIds);
  const barred = mayNotSit(door, person);
  if (barred) return mayNot(person, barred);
  const { entry: _, ...seat } = seatOf(placeOrSubstitute(person, state, facts, door), '', [reason]);
  return { result: 'seated', seat };
}

/** A stage that could not be planned has no seats yet: those whom its rules do find are spoken for. */
function whoWillSit(
  state: CaseState,
  stage: CompiledStage,
  run: StageRun,
  incident: Incident | null,
  facts: PlanFacts,
): string[] {
  const seating = incident?.entries.includes(wholeStage) ? null : seatStage(state, stage, facts);
  if (!seating || 'error' in seating) return [];
  return [...seating.seats.map((seat) => seat.holderId), ...run.named.map(({ userId }) => userId)];
}

function mayNot(person: Person, why: SeatReason): HolderPlan {
  const rule = why.by === 'party' ? { rule: 'APR-4' } : {};
  return refused(
    refuse('MAY_NOT_SIT', `${person.id} may not sit here: ${why.by}`, { ...rule, data: { because: why.by } }),
  );
}

function refused({ refusal }: { refusal: Refusal }): HolderPlan {
  return { result: 'refused', refusal };
}
