/** Whom the submitter could choose for something that has not been submitted yet: what a form asks for. */
import type { Incoming } from '../shared/process';
import { asSubmitted, type Submission } from './as-submitted';
import type { PlanFacts } from './facts';
import { choicesOf, type Choice } from './plan/choices';
import type { CaseState } from './types';

/**
 * As of the facts, for a new case or for one that came back to its submitter (`before`), whose choice is kept unless
 * chosen anew. Nothing where the case does not lie with the submitter (any more).
 */
export function choicesFor(
  incoming: Incoming<Submission>,
  facts: PlanFacts,
  before: CaseState | null = null,
): Choice[] {
  const state = asSubmitted(before, incoming);
  return state === null ? [] : choicesOf(state, facts);
}
