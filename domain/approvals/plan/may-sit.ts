/**
 * The one filter at every door of a stage (approvals.md §2, APR-4): seats, substitutes, superiors, fall-backs, escalation
 * and what an administrator names all pass through it.
 */
import type { Person } from '../../people';
import type { CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import type { CaseState, SeatReason } from '../types';
import { resolveRule } from './resolve-rule';

/** Who cannot sit in a stage: the parties, the excluded, and those who already do. */
export interface Door {
  partyIds: string[];
  excludedIds: string[];
  seatedIds: string[];
}

/** The door of a stage; an error when an expression of `exclude` fails. */
export function openDoor(
  state: CaseState,
  stage: CompiledStage,
  facts: PlanFacts,
  seatedIds: string[],
): { door: Door } | { error: string } {
  const excludedIds: string[] = [];
  for (const rule of stage.exclude) {
    const resolution = resolveRule(rule, state, facts);
    if ('error' in resolution) return resolution;
    excludedIds.push(...resolution.found.map(({ person }) => person.id));
  }
  return { door: { partyIds: state.partyIds, excludedIds, seatedIds } };
}

/** The door for whom an administrator names. A failing `exclude` is itself an incident: it bars nobody from solving it. */
export function openDoorForNamed(
  state: CaseState,
  stage: CompiledStage | null,
  facts: PlanFacts,
  seatedIds: string[],
): Door {
  const opened = stage && openDoor(state, stage, facts, seatedIds);
  return opened && 'door' in opened ? opened.door : { partyIds: state.partyIds, excludedIds: [], seatedIds };
}

/** Null when the person may sit; otherwise why not: inactive, excluded, a party (APR-4), or already in this stage. */
export function mayNotSit(door: Door, person: Person): SeatReason | null {
  if (!person.active) return { by: 'inactive' };
  if (door.excludedIds.includes(person.id)) return { by: 'excluded' };
  if (door.partyIds.includes(person.id)) return { by: 'party', detail: { rule: 'APR-4' } };
  if (door.seatedIds.includes(person.id)) return { by: 'sameStage' };
  return null;
}
