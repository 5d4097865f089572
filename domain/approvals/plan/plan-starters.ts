/** Who may start or skip a manual stage: asked when the stage is reached, as of the facts. */
import type { ApproverRule, CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import type { CaseState, PassedOver, PlannedSeat, SeatReason } from '../types';
import { mayNotSit, openDoor } from './may-sit';
import { placeAbove, placeOrSubstitute, seatOf, type Placed } from './place-person';
import { resolveRule } from './resolve-rule';

/** `startedBy` unless given. */
const submittersSuperior: ApproverRule = { by: 'superiors', of: 'submitter', levels: 1 };

export interface Starters {
  starters: Omit<PlannedSeat, 'entry'>[];
  passedOver: PassedOver[];
}

/** They pass the same door as seats (APR-4); in place of somebody who has left or is a party, the next superior. */
export function planStarters(state: CaseState, stage: CompiledStage, facts: PlanFacts): Starters | { error: string } {
  const opened = openDoor(state, stage, facts, []);
  if ('error' in opened) return opened;
  const resolution = resolveRule(stage.startedBy ?? submittersSuperior, state, facts);
  if ('error' in resolution) return resolution;
  const starters: Omit<PlannedSeat, 'entry'>[] = [];
  const passedOver: PassedOver[] = [];
  const { door } = opened;
  for (const { person, why } of resolution.found) {
    const barred = mayNotSit(door, person);
    const climbs = barred?.by === 'party' || barred?.by === 'inactive';
    const placed: Placed | null = barred
      ? climbs
        ? insteadOf(barred, placeAbove(person, state, facts, door))
        : null
      : placeOrSubstitute(person, state, facts, door);
    if (!placed) {
      passedOver.push({ personId: person.id, entry: '', why: [why, ...(barred ? [barred] : [])] });
      continue;
    }
    door.seatedIds.push(placed.holderId);
    const { entry: _, ...starter } = seatOf(placed, '', [why]);
    starters.push(starter);
  }
  return { starters, passedOver };
}

/** A climb says that it leaves a party behind; here it may be somebody who has left. */
function insteadOf(barred: SeatReason, placed: Placed | null): Placed | null {
  return placed && { ...placed, why: [barred, ...placed.why.slice(1)] };
}
