/** Somebody may have a task: it moves with its due time, they are asked for an opinion, or an incident goes on with them. */
import { assertNever } from '../../shared/assert-never';
import type { Refusal } from '../../shared/refusal';
import { findTask } from '../lookup';
import type { CaseCommand, HolderPlan } from '../types';
import { actorOf } from './actor-of';
import { note, type Draft } from './draft';
import { nameInIncident } from './name-in-incident';
import { askOpinion, passTask } from './pass-task';

type Asked = Extract<CaseCommand, { type: 'PlanHolder' }>;

/** Refuses what the plan refuses: NOT_FOUND, MAY_NOT_SIT, and for an override FORBIDDEN and OWN_REQUEST. */
export function applyHolderPlan(draft: Draft, command: Asked, plan: HolderPlan): Refusal | null {
  if (plan.result === 'refused') return plan.refusal;
  const task = findTask(draft.state, command.taskId);
  if (!task) return null;
  const { byId, reason } = command;
  const detail = { taskId: task.id, from: task.holderId, to: plan.seat.holderId };
  const said = {
    ...(reason !== '' && { comment: reason }),
    ...(task.stageId !== undefined && { stage: task.stageId }),
  };
  switch (command.as) {
    case 'override':
      note(draft, task.kind === 'incident' ? 'named' : 'reassigned', {
        ...said,
        actor: actorOf(byId, undefined),
        detail: { ...detail, override: true },
      });
      if (task.kind === 'incident') nameInIncident(draft, task, command, plan.seat);
      else passTask(draft, task, plan.seat);
      return null;
    case 'transfer':
      note(draft, 'transferred', { ...said, actor: actorOf(byId, task.onBehalfOf), detail });
      passTask(draft, task, plan.seat);
      return null;
    case 'delegate':
      note(draft, 'delegated', { ...said, actor: actorOf(byId, task.onBehalfOf), detail });
      askOpinion(draft, task, plan.seat);
      return null;
    default:
      return assertNever(command.as);
  }
}
