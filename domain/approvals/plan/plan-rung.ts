/** Whom a rung of the escalation ladder reaches (APR-5). */
import type { ApproverRule, CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import { runOf } from '../lookup';
import { seatedPeople } from '../seated-people';
import type { CaseState, RungPlan, SeatReason } from '../types';
import { administrators } from './administrators';
import { mayNotSit, openDoor } from './may-sit';
import { placeAbove, placeOrSubstitute, seatOf, type Placed } from './place-person';
import { resolveRule, type Found } from './resolve-rule';

/**
 * One person: the first that the rung's rule names who may sit; for a party the next superior. Somebody who already sits
 * or does not exist makes the rung fall away, and the administrators are told.
 */
export function planRung(state: CaseState, stage: CompiledStage, rung: number, facts: PlanFacts): RungPlan {
  const to = stage.escalate[rung]?.to;
  if (!to) return skipped('The rung names nobody', facts);
  const run = runOf(state, stage.id);
  const seatedIds = seatedPeople(state, run);
  const opened = openDoor(state, stage, facts, seatedIds);
  if ('error' in opened) return skipped(opened.error, facts);
  const resolution = resolveRule(to, state, facts);
  if ('error' in resolution) return skipped(resolution.error, facts);

  const { door } = opened;
  const suited = resolution.found.find(({ person }) => !mayNotSit(door, person));
  if (suited) return seated(suited, placeOrSubstitute(suited.person, state, facts, door), to, rung);
  const party = resolution.found.find(({ person }) => mayNotSit(door, person)?.by === 'party');
  const above = party && placeAbove(party.person, state, facts, door);
  if (party && above) return seated(party, above, to, rung);
  const because = resolution.found.map(({ person }) => mayNotSit(door, person)?.by).join(', ');
  return skipped(because === '' ? 'The rung finds nobody' : `Whom the rung names may not sit: ${because}`, facts);
}

function seated(found: Found, placed: Placed, to: ApproverRule, rung: number): RungPlan {
  const escalation: SeatReason = { by: 'escalation', detail: { rung: rung + 1, to: to.by } };
  return { result: 'seated', seat: seatOf(placed, '', [escalation, found.why]) };
}

function skipped(why: string, facts: PlanFacts): RungPlan {
  return { result: 'skipped', why, tell: administrators(facts) };
}
