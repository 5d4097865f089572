/** 催办: the submitter asks those who hold it up to hurry. It counts as no reminder. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import { ask, type Draft } from './draft';

/** Refuses FORBIDDEN (not the submitter), CASE_RETURNED (it waits for the submitter); then URGED_RECENTLY with `nextAt`. */
export function urge(
  draft: Draft,
  personId: string,
  { comment = '' }: Extract<CaseEvent, { type: 'Urged' }>,
): Refusal | null {
  const { state } = draft;
  if (personId !== state.submitterId) return refuse('FORBIDDEN', 'Only the submitter urges').refusal;
  if (state.status === 'returned') return refuse('CASE_RETURNED', 'It waits for you').refusal;
  ask(draft, { type: 'PlanUrge', byId: personId, comment });
  return null;
}
