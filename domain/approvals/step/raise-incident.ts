/**
 * What a case cannot solve by itself: nobody may decide, an expression fails, a quorum cannot be reached. It stays visible
 * to all administrators until one of them names somebody or ends the case; it is never a pass. Branches of a block may
 * each have one.
 */
import { findTask, seatsOfRun } from '../lookup';
import type { CaseCommand, Incident, IncidentPlan, StageRun } from '../types';
import { closeTask } from './close-task';
import { ask, engine, nextId, note, type Draft } from './draft';
import { openPlainTask } from './open-task';

type Cause = Pick<Incident, 'why' | 'detail' | 'entries' | 'stageId' | 'blockId' | 'seatId'>;

/** Marks the case and asks which administrators get it. One that is still there for the same stage only changes its cause. */
export function raiseIncident(draft: Draft, cause: Cause): void {
  const { state, incoming } = draft;
  const known = state.incidents.find(
    ({ stageId, blockId }) => stageId === cause.stageId && (blockId === undefined || blockId === cause.blockId),
  );
  const { id = nextId(draft, 'i'), taskIds = [], since = incoming.at } = known ?? {};
  const incident: Incident = { id, ...cause, taskIds, since };
  state.incidents = [...state.incidents.filter((other) => other !== known), incident];
  state.status = 'incident';
  if (known?.detail !== cause.detail) {
    const { why, detail, entries } = cause;
    note(draft, 'incidentRaised', { actor: engine, ...placeOf(cause), detail: { why, detail, entries } });
  }
  askWhoGetsIncident(draft, incident);
}

/** Asked when one is raised, and again when administrators or parties may have changed. */
export function askWhoGetsIncidents(draft: Draft): void {
  for (const incident of draft.state.incidents) askWhoGetsIncident(draft, incident);
}

function askWhoGetsIncident(draft: Draft, incident: Incident): void {
  const { id, stageId, blockId, seatId, entries, why, detail } = incident;
  ask(draft, {
    type: 'PlanIncident',
    incidentId: id,
    ...(stageId !== undefined && { stageId }),
    ...(blockId !== undefined && { blockId }),
    ...(seatId !== undefined && { seatId }),
    ...{ entries, why, detail },
  });
}

/** One task for each administrator; those who may not have it any more lose it. */
export function applyIncidentPlan(
  draft: Draft,
  { incidentId }: Extract<CaseCommand, { type: 'PlanIncident' }>,
  plan: IncidentPlan,
): void {
  const incident = draft.state.incidents.find(({ id }) => id === incidentId);
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
      task.incidentId = incident.id;
      if (incident.stageId !== undefined) task.stageId = incident.stageId;
      return task;
    });
  incident.taskIds = [...kept, ...added].map((task) => task.id);
}

/** It is solved; `doneBy`: the task through which an administrator solved it. The case goes on when it was the last one. */
export function resolveIncident(draft: Draft, incident: Incident, doneBy?: string): void {
  const { state } = draft;
  for (const id of incident.taskIds) {
    const task = findTask(state, id);
    if (task?.state !== 'open') continue;
    if (id === doneBy) {
      task.outcome = 'named';
      closeTask(draft, task, 'done', 'done');
    } else closeTask(draft, task, 'superseded', 'incidentResolved');
  }
  state.incidents = state.incidents.filter(({ id }) => id !== incident.id);
  if (state.incidents.length === 0 && state.status === 'incident') state.status = 'running';
  note(draft, 'incidentResolved', { actor: engine, ...placeOf(incident) });
}

/** The incident of a stage or a block, if it has one, has solved itself. */
export function resolveIncidentOf(draft: Draft, id: string): void {
  const incident = draft.state.incidents.find((one) => one.stageId === id || one.blockId === id);
  if (incident) resolveIncident(draft, incident);
}

/** Several seats may have lost their holders at once: the next one is asked about when the one before is solved. */
export function raiseForVacantSeat(draft: Draft, run: StageRun): void {
  const seat = seatsOfRun(draft.state, run).find((one) => one.vacant);
  if (!seat) return;
  raiseIncident(draft, {
    why: 'nobody',
    detail: `The seat ${seat.id} of ${run.id} has lost its holder, and nobody follows`,
    stageId: run.id,
    seatId: seat.id,
    entries: [seat.entry],
  });
}

function placeOf({ stageId, blockId }: Pick<Incident, 'stageId' | 'blockId'>): { stage?: string } {
  const stage = stageId ?? blockId;
  return stage === undefined ? {} : { stage };
}
