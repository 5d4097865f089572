/** Somebody may have a task: it moves with its due time, or the incident goes on with whom an administrator named. */
import type { Refusal } from '../../shared/refusal';
import { findSeat, findTask, incidentOf, runOf } from '../lookup';
import { wholeStage } from '../tally';
import type { CaseCommand, HolderPlan, PlannedSeat, Task } from '../types';
import { addSeat } from './apply-stage-plan';
import { ask, note, type Draft } from './draft';
import { enterStage } from './enter-stage';
import { giveSeat, moveTask, seatGoesOn } from './give-seat';
import { resolveIncident } from './raise-incident';
import { drawConsequences } from './revise';

/** The person may have it: the task moves with its due time, or the incident goes on with them. */
export function applyHolderPlan(
  draft: Draft,
  command: Extract<CaseCommand, { type: 'PlanHolder' }>,
  plan: HolderPlan,
): Refusal | null {
  if (plan.result === 'refused') return plan.refusal;
  const task = findTask(draft.state, command.taskId);
  if (!task) return null;
  const { byId, reason } = command;
  note(draft, task.kind === 'incident' ? 'named' : 'reassigned', {
    actor: { kind: 'person', id: byId },
    comment: reason,
    ...(task.stageId !== undefined && { stage: task.stageId }),
    detail: { taskId: task.id, from: task.holderId, to: plan.seat.holderId, override: true },
  });
  if (task.kind === 'incident') nameInIncident(draft, task, command, plan.seat);
  else {
    const seat = findSeat(draft.state, task.seatId);
    if (seat) giveSeat(seat, plan.seat);
    moveTask(task, plan.seat);
  }
  return null;
}

function nameInIncident(
  draft: Draft,
  task: Task,
  command: Extract<CaseCommand, { type: 'PlanHolder' }>,
  to: Omit<PlannedSeat, 'entry'>,
): void {
  const incident = incidentOf(draft.state, task);
  if (!incident) return;
  const run = runOf(draft.state, incident.stageId);
  const seat = findSeat(draft.state, incident.seatId);
  if (run?.state === 'open') {
    if (seat) giveSeat(seat, to);
    const seated = seat ?? addSeat(draft, run, { ...to, entry: incident.entries[0] ?? wholeStage });
    resolveIncident(draft, incident, task.id);
    if (drawConsequences(draft) !== 'round') seatGoesOn(draft, run, seated);
    return;
  }
  resolveIncident(draft, incident, task.id);
  if (drawConsequences(draft) === 'round' || incident.stageId === undefined) return;
  const named = {
    entry: incident.entries[0] ?? wholeStage,
    userId: command.toUserId,
    by: command.byId,
    reason: command.reason,
  };
  if (run?.state === 'planning') {
    run.named.push(named);
    ask(draft, { type: 'PlanStage', stageId: run.id });
  } else enterStage(draft, incident.stageId).named.push(named);
}
