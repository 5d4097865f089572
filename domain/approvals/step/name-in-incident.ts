/** An administrator has named who decides where nobody could: the incident is solved and its place goes on with them. */
import { findSeat, incidentOf, runOf } from '../lookup';
import { wholeStage } from '../tally';
import type { CaseCommand, PlannedSeat, Task } from '../types';
import { addSeat } from './apply-stage-plan';
import { ask, type Draft } from './draft';
import { enterInPlace } from './enter-in-place';
import { passSeat, seatGoesOn } from './give-seat';
import { resolveIncident } from './raise-incident';
import { drawConsequences } from './revise';

/** `task`: the administrator's; `to`: the person as placed (absent ones are substituted). */
export function nameInIncident(
  draft: Draft,
  task: Task,
  { toUserId: userId, byId: by, reason }: Extract<CaseCommand, { type: 'PlanHolder' }>,
  to: Omit<PlannedSeat, 'entry'>,
): void {
  const incident = incidentOf(draft.state, task);
  if (!incident) return;
  const run = runOf(draft.state, incident.stageId);
  const seat = findSeat(draft.state, incident.seatId);
  const entry = incident.entries[0] ?? wholeStage;
  if (run?.state === 'open') {
    if (seat) passSeat(seat, to);
    const seated = seat ?? addSeat(draft, run, { ...to, entry });
    resolveIncident(draft, incident, task.id);
    if (drawConsequences(draft) !== 'round') seatGoesOn(draft, run, seated);
    return;
  }
  resolveIncident(draft, incident, task.id);
  if (drawConsequences(draft) === 'round') return;
  const named = { entry, userId, by, reason };
  const place = incident.stageId ?? incident.blockId;
  if (run?.state === 'planning') {
    run.named.push(named);
    ask(draft, { type: 'PlanStage', stageId: run.id });
  } else if (place !== undefined) enterInPlace(draft, place, named);
}
