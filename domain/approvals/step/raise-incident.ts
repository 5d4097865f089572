/**
 * What a case cannot solve by itself: nobody may decide, an expression fails, a quorum cannot be reached. It stays visible
 * to all administrators until one of them names somebody or ends the case; it is never a pass.
 */
import { findTask, seatsOfRun } from '../lookup';
import type { Incident, IncidentPlan, StageRun } from '../types';
import { closeTask } from './close-task';
import { ask, engine, note, type Draft } from './draft';
import { openPlainTask } from './open-task';

type Cause = Pick<Incident, 'why' | 'detail' | 'entries' | 'stageId' | 'seatId'>;

/** Marks the case and asks which administrators get it. An incident that is still there only changes its cause. */
export function raiseIncident(draft: Draft, cause: Cause): void {
  const { state, incoming } = draft;
  const { taskIds = [], since = incoming.at } = state.incident ?? {};
  const isNews = state.incident?.detail !== cause.detail;
  state.incident = { ...cause, taskIds, since };
  state.status = 'incident';
  if (isNews) {
    const { why, detail, entries } = cause;
    const stage = cause.stageId === undefined ? {} : { stage: cause.stageId };
    note(draft, 'incidentRaised', { actor: engine, ...stage, detail: { why, detail, entries } });
  }
  askWhoGetsIncident(draft);
}

/** Asked when it is raised, and again when administrators or parties may have changed. */
export function askWhoGetsIncident(draft: Draft): void {
  const { incident } = draft.state;
  if (!incident) return;
  const { stageId, seatId, entries, why, detail } = incident;
  const about = { ...(stageId !== undefined && { stageId }), ...(seatId !== undefined && { seatId }) };
  ask(draft, { type: 'PlanIncident', ...about, entries, why, detail });
}

/** One task for each administrator; those who may not have it any more lose it. */
export function applyIncidentPlan(draft: Draft, plan: IncidentPlan): void {
  const { incident } = draft.state;
  if (!incident) return;
  const open = incident.taskIds
    .flatMap((id) => findTask(draft.state, id) ?? [])
    .filter((task) => task.state === 'open');
  for (const task of open) {
    if (!plan.holderIds.includes(task.holderId)) closeTask(draft, task, 'cancelled', 'incident');
  }
  const kept = open.filter((task) => task.state === 'open');
  const added = plan.holderIds
    .filter((id) => !kept.some((task) => task.holderId === id))
    .map((id) => {
      const task = openPlainTask(draft, 'incident', id);
      if (incident.stageId !== undefined) task.stageId = incident.stageId;
      return task;
    });
  incident.taskIds = [...kept, ...added].map((task) => task.id);
}

/** The case goes on; `doneBy`: the task through which an administrator solved it. */
export function resolveIncident(draft: Draft, doneBy?: string): void {
  const { state } = draft;
  if (!state.incident) return;
  for (const id of state.incident.taskIds) {
    const task = findTask(state, id);
    if (task?.state !== 'open') continue;
    if (id === doneBy) {
      task.outcome = 'named';
      closeTask(draft, task, 'done', 'done');
    } else closeTask(draft, task, 'superseded', 'incidentResolved');
  }
  const { stageId } = state.incident;
  delete state.incident;
  state.status = 'running';
  note(draft, 'incidentResolved', { actor: engine, ...(stageId !== undefined && { stage: stageId }) });
}

/** Several seats may have lost their holders at once: the next one is asked about when the one before is solved. */
export function raiseForVacantSeat(draft: Draft, run: StageRun): boolean {
  const seat = seatsOfRun(draft.state, run).find((one) => one.vacant);
  if (!seat) return false;
  raiseIncident(draft, {
    why: 'nobody',
    detail: `The seat ${seat.id} of ${run.id} has lost its holder, and nobody follows`,
    stageId: run.id,
    seatId: seat.id,
    entries: [seat.entry],
  });
  return true;
}
