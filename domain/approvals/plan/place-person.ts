/**
 * Who really takes a seat that is somebody's: they themselves, their substitute while they are away, or, for a party, the
 * next superior (APR-4, APR-5). Decides about one seat; how seats come together is in `seat-stage.ts`.
 */
import { findPerson, findSubstitution, reportingLine, substitutionChain, type Matter, type Person } from '../../people';
import type { PlanFacts } from '../facts';
import { newestRevision } from '../lookup';
import type { CaseState, PlannedSeat, SeatReason } from '../types';
import { mayNotSit, type Door } from './may-sit';

export interface Placed {
  holderId: string;
  onBehalfOf?: string;
  why: SeatReason[];
}

/** The seat as planned: `why` it was found, then what moved it to whoever takes it. */
export function seatOf({ holderId, onBehalfOf, why: moved }: Placed, entry: string, why: SeatReason[]): PlannedSeat {
  return { holderId, ...(onBehalfOf !== undefined && { onBehalfOf }), entry, why: [...why, ...moved] };
}

/**
 * The seat of somebody who may sit: theirs, or their substitute's while they are absent. When no substitute may sit, it
 * stays with the absent person, visibly: never one seat fewer. `substitutedByParty` tells a climb to go on.
 */
export function placeOrSubstitute(
  person: Person,
  state: CaseState,
  facts: PlanFacts,
  door: Door,
): Placed & { substitutedByParty: boolean } {
  const matter = matterOf(state, facts);
  const passedOver: SeatReason[] = [];
  let substitutedByParty = false;
  for (const id of substitutionChain(facts.organisation, person.id, matter, facts.at)) {
    const substitute = findPerson(facts.organisation, id);
    if (!substitute || findSubstitution(facts.organisation, id, matter, facts.at)) continue;
    const reason = mayNotSit(door, substitute);
    if (!reason) {
      const why: SeatReason = { by: 'substitute', detail: { for: person.id } };
      return { holderId: id, onBehalfOf: person.id, why: [...passedOver, why], substitutedByParty: false };
    }
    substitutedByParty ||= reason.by === 'party';
    passedOver.push({ by: 'substituteMayNotSit', detail: { personId: id, because: reason.by } });
  }
  return { holderId: person.id, why: passedOver, substitutedByParty };
}

/**
 * The seat of a party: up the line of the person whose seat it is, past all who may not sit or are substituted by a
 * party; at the top (or in a circle) the fall-back of the settings; null when even that is nobody.
 */
export function placeAbove(party: Person, state: CaseState, facts: PlanFacts, door: Door): Placed | null {
  const moved: SeatReason = { by: 'party', detail: { personId: party.id, rule: 'APR-4' } };
  for (const above of reportingLine(facts.organisation, party.id)) {
    if (mayNotSit(door, above)) continue;
    const { substitutedByParty, ...placed } = placeOrSubstitute(above, state, facts, door);
    if (substitutedByParty) continue;
    return { ...placed, why: [moved, { by: 'nextSuperior', detail: { of: party.id } }, ...placed.why] };
  }
  const fallback = findPerson(facts.organisation, facts.topFallback);
  if (!fallback || mayNotSit(door, fallback)) return null;
  const { substitutedByParty: _, ...placed } = placeOrSubstitute(fallback, state, facts, door);
  return { ...placed, why: [moved, { by: 'topFallback', detail: { of: party.id } }, ...placed.why] };
}

/** What substitutions may be limited by: the definition, the client and the amount of the subject as it is now. */
function matterOf(state: CaseState, facts: PlanFacts): Matter {
  const { fields } = newestRevision(state);
  const { amountField, clientField } = facts.subjectKind;
  const amount = amountField === undefined ? undefined : fields[amountField];
  const client = clientField === undefined ? undefined : fields[clientField];
  return {
    definitionKey: state.definition.key,
    clientId: typeof client === 'string' ? client : null,
    amountFen: typeof amount === 'number' ? amount : null,
  };
}
