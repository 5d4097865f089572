/** Whether people may be added as signers beside a seat, and who really sits: an absent one's substitute. */
import { findPerson, type Person } from '../../people';
import { refuse } from '../../shared/refusal';
import type { PlanFacts } from '../facts';
import { findTask, runOf } from '../lookup';
import { seatedPeople } from '../seated-people';
import { findStage } from '../stage-order';
import type { CaseCommand, CaseState, PlannedSeat, SeatReason, SignersPlan } from '../types';
import { mayNotSit, openDoorForNamed, type Door } from './may-sit';
import { placeOrSubstitute, seatOf } from './place-person';

/** Refuses NOT_FOUND (no such person) and MAY_NOT_SIT: one who may not sit keeps all of them out, each named with why. */
export function planSigners(
  state: CaseState,
  { taskId, kind, userIds }: Extract<CaseCommand, { type: 'PlanSigners' }>,
  facts: PlanFacts,
): SignersPlan {
  const task = findTask(state, taskId);
  const stage = findStage(state.definition, task?.stageId);
  const door = openDoorForNamed(state, stage, facts, seatedPeople(state, runOf(state, task?.stageId)));
  const people: Person[] = [];
  for (const id of userIds) {
    const person = findPerson(facts.organisation, id);
    if (!person)
      return { result: 'refused', ...refuse('NOT_FOUND', 'There is no such person', { data: { person: id } }) };
    people.push(person);
  }
  const barred = people.flatMap((person) => {
    const why = mayNotSit(door, person);
    return why ? [{ person: person.id, because: why.by }] : [];
  });
  const [first] = barred;
  if (first) {
    const rule = first.because === 'party' ? { rule: 'APR-4' } : {};
    const detail = `May not sit here: ${barred.map(({ person, because }) => `${person} (${because})`).join(', ')}`;
    return { result: 'refused', ...refuse('MAY_NOT_SIT', detail, { ...rule, data: { ...first, refused: barred } }) };
  }
  const reason: SeatReason = { by: 'addedSigner', detail: { by: task?.holderId ?? '', kind } };
  return { result: 'seated', seats: seatAll(people, reason, state, facts, door) };
}

/** Whoever was named sits in their own right: nobody of them is another one's substitute. */
function seatAll(
  people: Person[],
  reason: SeatReason,
  state: CaseState,
  facts: PlanFacts,
  door: Door,
): Omit<PlannedSeat, 'entry'>[] {
  const seatedIds = [...door.seatedIds, ...people.map(({ id }) => id)];
  return people.map((person) => {
    const placed = placeOrSubstitute(person, state, facts, { ...door, seatedIds });
    seatedIds.push(placed.holderId);
    const { entry: _, ...seat } = seatOf(placed, '', [reason]);
    return seat;
  });
}
