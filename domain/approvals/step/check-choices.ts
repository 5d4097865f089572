/** Asks whether the submitter has chosen whom they had to: at the beginning, and when they submit again. */
import type { Refusal } from '../../shared/refusal';
import { letsChoose } from '../lets-choose';
import type { CaseCommand, ChoicesPlan } from '../types';
import { ask, type Draft } from './draft';

/** With nothing to choose, and nothing chosen, it asks nothing. */
export function checkChoices(draft: Draft): void {
  const { state } = draft;
  if (letsChoose(state.definition) || Object.keys(state.chosen).length > 0) ask(draft, { type: 'PlanChoices' });
}

/** Refuses CHOICE_INVALID: the case is not opened, or stays with the submitter. */
export function applyChoicesPlan(
  _draft: Draft,
  _asked: Extract<CaseCommand, { type: 'PlanChoices' }>,
  plan: ChoicesPlan,
): Refusal | null {
  return plan.result === 'refused' ? plan.refusal : null;
}
