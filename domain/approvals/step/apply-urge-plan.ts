/** The submitter may urge: those who hold it up are told. */
import type { Refusal } from '../../shared/refusal';
import type { CaseCommand, UrgePlan } from '../types';
import { note, type Draft } from './draft';

/** Refuses what the plan refuses: URGED_RECENTLY. */
export function applyUrgePlan(
  draft: Draft,
  { byId, comment }: Extract<CaseCommand, { type: 'PlanUrge' }>,
  plan: UrgePlan,
): Refusal | null {
  if (plan.result === 'refused') return plan.refusal;
  draft.state.urgedAt = draft.incoming.at;
  note(draft, 'urged', {
    actor: { kind: 'person', id: byId },
    ...(comment !== '' && { comment }),
    detail: { tell: plan.tell },
  });
  return null;
}
