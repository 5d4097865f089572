/**
 * 提交人自选: among whom the submitter chooses (`chosenBy`), and what their choice gives when the stage is planned. A choice
 * counts only as long as the person is among those whom `from` finds.
 */
import type { Person } from '../../people';
import type { Approver, CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import { stagesOf } from '../stage-order';
import type { CaseState, SeatReason } from '../types';
import { doesApply } from './does-apply';
import { mayNotSit, openDoor } from './may-sit';
import { resolveRule, type Found } from './resolve-rule';

type ChosenRule = Extract<Approver, { by: 'chosenBy' }>;

/** What the submitter has to choose in one entry of one stage. */
export interface Choice {
  stage: string;
  entry: string;
  /** Ids of those who can be chosen, in the order in which `from` finds them. */
  candidates: string[];
  min: number;
  max: number;
  /** The stage applies to the content as it is; otherwise nothing has to be chosen yet. */
  required: boolean;
}

/** Who was chosen: those who may be meant, and those who may not (any more). */
export interface ChosenPeople {
  found: Found[];
  notAmong: { person: Person; why: SeatReason }[];
}

/** The key of an entry in `chosen`. */
export function choiceKey(stageId: string, entry: string): string {
  return `${stageId}.${entry}`;
}

/** Everything that the submitter chooses, as of the facts; what cannot be told yet (an expression fails) is left out. */
export function choicesOf(state: CaseState, facts: PlanFacts): Choice[] {
  return stagesOf(state.definition).flatMap((stage) =>
    stage.approvers.flatMap((approver) =>
      approver.by === 'chosenBy' ? (choiceOf(state, stage, approver, facts) ?? []) : [],
    ),
  );
}

function choiceOf(
  state: CaseState,
  stage: CompiledStage,
  approver: ChosenRule & Approver,
  facts: PlanFacts,
): Choice | null {
  const applies = doesApply(state, stage.when, facts);
  if ('value' in applies && !applies.value) return null;
  const opened = openDoor(state, stage, facts, []);
  const among = peopleAmong(state, approver, facts);
  if ('error' in opened || 'error' in among) return null;
  const candidates = among.found.filter(({ person }) => !mayNotSit(opened.door, person));
  const { id: entry, min, max } = approver;
  return {
    stage: stage.id,
    entry,
    candidates: candidates.map(({ person }) => person.id),
    min,
    max,
    required: 'value' in applies,
  };
}

/** Whom the submitter has chosen for an entry; an error when an expression of `from` fails. */
export function chosenPeople(
  state: CaseState,
  stage: CompiledStage,
  approver: ChosenRule & Approver,
  facts: PlanFacts,
): ChosenPeople | { error: string } {
  const among = peopleAmong(state, approver, facts);
  if ('error' in among) return among;
  const why: SeatReason = { by: 'chosen', detail: { by: state.submitterId } };
  const found: Found[] = [];
  const notAmong: ChosenPeople['notAmong'] = [];
  for (const id of state.chosen[choiceKey(stage.id, approver.id)] ?? []) {
    const person = facts.organisation.people.find((one) => one.id === id);
    if (!person) continue;
    if (among.found.some((one) => one.person.id === id)) found.push({ person, why });
    else notAmong.push({ person, why: { by: 'notChosen', detail: { because: 'notAmong' } } });
  }
  return { found, notAmong };
}

/** Each person once, whichever rules of `from` find them. */
function peopleAmong(state: CaseState, approver: ChosenRule, facts: PlanFacts): { found: Found[] } | { error: string } {
  const found: Found[] = [];
  for (const rule of approver.from) {
    const resolution = resolveRule(rule, state, facts);
    if ('error' in resolution) return resolution;
    for (const one of resolution.found) {
      if (!found.some(({ person }) => person.id === one.person.id)) found.push(one);
    }
  }
  return { found };
}
