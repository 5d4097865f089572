/** Something outside has changed (people, calendar, a rule was corrected): look again at what rests on it. */
import { openTasks, runsOfRound, seatsOfRun } from '../lookup';
import type { CaseEvent } from '../types';
import { ask, note, type Draft } from './draft';
import { askForTimes } from './open-task';
import { askWhoGetsIncident } from './raise-incident';

export function recheck(draft: Draft, { why }: Extract<CaseEvent, { type: 'Rechecked' }>): void {
  const { state } = draft;
  note(draft, 'rechecked', { detail: { why } });
  if (state.status === 'returned') return;
  recheckIncident(draft);
  for (const run of runsOfRound(state).filter(({ state: of }) => of === 'open')) {
    const undecided = seatsOfRun(state, run).filter(
      (seat) => seat.vacant || seat.state === 'open' || seat.state === 'waiting',
    );
    if (undecided.length > 0) ask(draft, { type: 'PlanSeats', seatIds: undecided.map(({ id }) => id) });
  }
  askForTimes(
    draft,
    openTasks(state).filter((task) => task.kind === 'decide'),
    'recheck',
  );
}

/** A stage that could not be planned is planned again; otherwise the administrators may have changed. */
function recheckIncident(draft: Draft): void {
  const { incident } = draft.state;
  if (!incident) return;
  const run = runsOfRound(draft.state).findLast((one) => one.id === incident.stageId);
  if (run?.state === 'planning') ask(draft, { type: 'PlanStage', stageId: run.id });
  else askWhoGetsIncident(draft);
}
