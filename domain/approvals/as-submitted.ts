/** A case as it would stand with something submitted: what a form asks for, and what its owner wants to know before it submits. */
import type { Incoming } from '../shared/process';
import { stepCase } from './step/step-case';
import type { CaseEvent, CaseState } from './types';

/** What is submitted, for the first time or again. */
export type Submission = Extract<CaseEvent, { type: 'CaseOpened' | 'Resubmitted' }>;

/** Takes the case that it goes to (null = a new one). Nothing is recorded; null when the case does not take it now. */
export function asSubmitted(before: CaseState | null, incoming: Incoming<Submission>): CaseState | null {
  const { body } = incoming;
  const asOwner: Submission = body.type === 'CaseOpened' ? body : { ...body, fromOwner: true };
  const step = stepCase(before, { ...incoming, body: asOwner });
  return 'refusal' in step ? null : step.state;
}
