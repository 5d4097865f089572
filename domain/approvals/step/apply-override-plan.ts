/** The person is an administrator: what they asked for is carried out, flagged as an override. */
import { assertNever } from '../../shared/assert-never';
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseCommand, OverridePlan } from '../types';
import { note, type Draft } from './draft';
import { endCase } from './end-case';

/** Refuses what the plan refuses (FORBIDDEN, OWN_REQUEST), and what the act itself refuses. */
export function applyOverridePlan(
  draft: Draft,
  { byId, reason, act }: Extract<CaseCommand, { type: 'PlanOverride' }>,
  plan: OverridePlan,
): Refusal | null {
  if (plan.result === 'refused') return plan.refusal;
  switch (act.do) {
    case 'terminate':
      note(draft, 'terminated', { actor: { kind: 'person', id: byId }, comment: reason, detail: { override: true } });
      endCase(draft, 'terminated');
      return null;
    case 'jump':
    case 'suspend':
    case 'resume':
    case 'migrate':
    case 'removeSeat':
    case 'release':
      return refuse('NOT_SUPPORTED_YET', act.do).refusal;
    default:
      return assertNever(act);
  }
}
