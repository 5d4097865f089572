/** Whether somebody may have a task: from an administrator, or from its holder by transfer or for an opinion. */
import { findPerson, type Person } from '../../people';
import { assertNever } from '../../shared/assert-never';
import { refuse, type Refusal } from '../../shared/refusal';
import type { CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import { findSeat, findTask, incidentOf, runOf } from '../lookup';
import { seatedPeople } from '../seated-people';
import { findStage } from '../stage-order';
import { wholeStage } from '../tally';
import type { CaseCommand, CaseState, HolderPlan, Incident, SeatReason, StageRun, Task } from '../types';
import { refuseUnlessAdministrator } from './administrators';
import { mayNotSit, openDoorForNamed } from './may-sit';
import { placeOrSubstitute, seatOf } from './place-person';
import { seatStage } from './seat-stage';

type Asked = Extract<CaseCommand, { type: 'PlanHolder' }>;

/**
 * Refuses OWN_REQUEST (APR-4: an administrator who is a party), FORBIDDEN (no administrator), NOT_FOUND (no such person),
 * MAY_NOT_SIT with why, INVALID (to somebody absent whose substitute has it). An absent person is substituted; only an active one can take over a submitter's task.
 */
export function planHolder(state: CaseState, command: Asked, facts: PlanFacts): HolderPlan {
  const refusal = command.as === 'override' ? refuseOverride(state, command, facts) : null;
  if (refusal) return { result: 'refused', refusal };
  const person = findPerson(facts.organisation, command.toUserId);
  if (!person) return refused(refuse('NOT_FOUND', 'There is no such person', { data: { person: command.toUserId } }));
  const task = findTask(state, command.taskId);
  if (task?.kind === 'resubmit' || task?.kind === 'answer') {
    if (!person.active) return mayNot(person, { by: 'inactive' });
    return { result: 'seated', seat: { holderId: person.id, why: [reasonFor(command, task)] } };
  }
  return seatInStage(state, command, person, facts);
}

function refuseOverride(state: CaseState, { byId }: Asked, facts: PlanFacts): Refusal | null {
  const refusal = refuseUnlessAdministrator(state, byId, facts);
  if (refusal) return refusal;
  if (!state.partyIds.includes(byId)) return null;
  return refuse('OWN_REQUEST', 'Who has a stake in it names nobody', { rule: 'APR-4' }).refusal;
}

function reasonFor({ as, byId, reason }: Asked, task: Task | null): SeatReason {
  switch (as) {
    case 'override':
      return {
        by: task?.kind === 'incident' ? 'named' : 'reassigned',
        detail: { by: byId, reason, override: true },
      };
    case 'transfer':
      return { by: 'transferred', detail: { by: byId, ...(reason !== '' && { reason }) } };
    case 'delegate':
      return { by: 'delegated', detail: { by: byId, ...(reason !== '' && { reason }) } };
    default:
      return assertNever(as);
  }
}

function seatInStage(state: CaseState, command: Asked, person: Person, facts: PlanFacts): HolderPlan {
  const task = findTask(state, command.taskId);
  const incident = incidentOf(state, task);
  const stageId = incident ? incident.stageId : task?.stageId;
  const stage = findStage(state.definition, stageId);
  const run = runOf(state, stageId);
  // Whose seat it is may have it back; somebody asked for an opinion has no seat in the stage at all.
  const ownSeat = command.as === 'delegate' ? null : findSeat(state, incident ? incident.seatId : task?.seatId);
  const seatedIds = seatedPeople(state, run, ownSeat?.id);
  if (stage && run?.state === 'planning') seatedIds.push(...whoWillSit(state, stage, run, incident, facts));
  const door = openDoorForNamed(state, stage, facts, seatedIds);
  const barred = mayNotSit(door, person);
  if (barred) return mayNot(person, barred);
  const { entry: _, ...seat } = seatOf(placeOrSubstitute(person, state, facts, door), '', [reasonFor(command, task)]);
  if (ownSeat && !incident && seat.holderId === task?.holderId) {
    return refused(refuse('INVALID', `${person.id} is away, and ${seat.holderId} holds it for them already`));
  }
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
  const data = { person: person.id, because: why.by };
  return refused(refuse('MAY_NOT_SIT', `${person.id} may not sit here: ${why.by}`, { ...rule, data }));
}

function refused({ refusal }: { refusal: Refusal }): HolderPlan {
  return { result: 'refused', refusal };
}
