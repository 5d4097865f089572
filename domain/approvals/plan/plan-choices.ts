/** Whether the submitter has chosen whom they had to choose, as far as that can be told when the case is submitted. */
import { refuse } from '../../shared/refusal';
import type { PlanFacts } from '../facts';
import { findStage } from '../stage-order';
import type { CaseState, ChoicesPlan } from '../types';
import { choiceKey, choicesOf, type Choice } from './choices';

type Wrong = 'unknown' | 'tooFew' | 'tooMany' | 'twice' | 'notAmong';

/** `stageTitle` is there unless the definition has no such stage. */
type Fault = { stage: string; entry: string; wrong: Wrong } & {
  [key: string]: string | number | string[] | { zh: string; en: string };
};

/** Refuses CHOICE_INVALID with each stage and entry and what is wrong with it. Later, at the stage, it is an incident. */
export function planChoices(state: CaseState, facts: PlanFacts): ChoicesPlan {
  const choices = choicesOf(state, facts);
  const faults = [...unknownPlaces(state), ...choices.flatMap((choice) => faultOf(state, choice) ?? [])].map(
    (fault): Fault => {
      const title = findStage(state.definition, fault.stage)?.title;
      return title ? { ...fault, stageTitle: title } : fault;
    },
  );
  const [first] = faults;
  if (!first) return { result: 'granted' };
  const detail = faults.map((fault) => `${titleOf(fault)}: ${words[fault.wrong]}`).join('; ');
  return { result: 'refused', ...refuse('CHOICE_INVALID', detail, { data: { ...first, choices: faults } }) };
}

const words: Record<Wrong, string> = {
  unknown: 'nobody is chosen here',
  tooFew: 'too few people are chosen',
  tooMany: 'too many people are chosen',
  twice: 'somebody is chosen twice',
  notAmong: 'somebody is chosen who cannot be',
};

const titleOf = ({ stage, stageTitle }: Fault): string =>
  typeof stageTitle === 'object' && 'en' in stageTitle ? stageTitle.en : stage;

function unknownPlaces(state: CaseState): Fault[] {
  return Object.keys(state.chosen).flatMap((place): Fault[] => {
    const dot = place.lastIndexOf('.');
    const [stageId, entry] = [place.slice(0, dot), place.slice(dot + 1)];
    const approver = findStage(state.definition, stageId)?.approvers.find(({ id }) => id === entry);
    return approver?.by === 'chosenBy' ? [] : [{ stage: stageId, entry, wrong: 'unknown' }];
  });
}

function faultOf(state: CaseState, { stage, entry, candidates, min, max, required }: Choice): Fault | null {
  const chosen = state.chosen[choiceKey(stage, entry)] ?? [];
  const notAmong = chosen.filter((id) => !candidates.includes(id));
  if (notAmong.length > 0) return { stage, entry, wrong: 'notAmong', people: notAmong };
  const twice = chosen.filter((id, index) => chosen.indexOf(id) !== index);
  if (twice.length > 0) return { stage, entry, wrong: 'twice', people: twice };
  if (chosen.length > max) return { stage, entry, wrong: 'tooMany', max, chosen: chosen.length };
  const isMissing = chosen.length < min && (required || chosen.length > 0);
  return isMissing ? { stage, entry, wrong: 'tooFew', min, chosen: chosen.length } : null;
}
