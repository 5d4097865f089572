/** The person is an administrator: what they asked for is carried out, flagged as an override. */
import { assertNever } from '../../shared/assert-never';
import type { Refusal } from '../../shared/refusal';
import { findSeat, findTask, runOf } from '../lookup';
import { checkRemovable } from '../removable';
import type { CaseCommand, OverridePlan } from '../types';
import { note, type Draft } from './draft';
import { endCase } from './end-case';
import { jumpBy } from './jump';
import { migrateBy } from './migrate';
import { removeSeat } from './remove-seat';
import { releaseClaim } from './release-claim';
import { resumeBy } from './resume-case';
import { suspendBy } from './suspend';

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
    case 'suspend':
      suspendBy(draft, byId, reason);
      return null;
    case 'resume':
      resumeBy(draft, byId, reason);
      return null;
    case 'release': {
      const run = runOf(draft.state, findTask(draft.state, act.taskId)?.stageId);
      if (run) releaseClaim(draft, run, 'override', { actor: { kind: 'person', id: byId }, comment: reason });
      return null;
    }
    case 'removeSeat': {
      const seat = findSeat(draft.state, act.seatId);
      const removable = seat && checkRemovable(draft.state, seat);
      if (!removable) return null;
      if ('refusal' in removable) return removable.refusal;
      removeSeat(draft, removable.run, seat, { by: { kind: 'person', id: byId }, reason, isOverride: true });
      return null;
    }
    case 'jump':
      return jumpBy(draft, byId, reason, act.to);
    case 'migrate':
      return migrateBy(draft, byId, reason, act.definition);
    default:
      return assertNever(act);
  }
}
