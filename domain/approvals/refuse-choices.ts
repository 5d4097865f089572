/** Whether the submitter has chosen whom they had to, asked before anything is submitted: the owner's step is refused for it. */
import type { Incoming } from '../shared/process';
import type { Refusal } from '../shared/refusal';
import { asSubmitted, type Submission } from './as-submitted';
import type { PlanFacts } from './facts';
import { planChoices } from './plan/plan-choices';
import type { CaseState } from './types';

/** CHOICE_INVALID, or null. What the case does not take now for another reason is not judged here. */
export function refuseChoices(
  incoming: Incoming<Submission>,
  facts: PlanFacts,
  before: CaseState | null = null,
): Refusal | null {
  const state = asSubmitted(before, incoming);
  const plan = state && planChoices(state, facts);
  return plan?.result === 'refused' ? plan.refusal : null;
}
