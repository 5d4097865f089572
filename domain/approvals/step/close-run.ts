/** A stage asks nobody any more: its open tasks leave the inboxes, its times stop, its incident has solved itself. */
import { openTasks, seatsOfRun } from '../lookup';
import type { ClosedBecause, StageRun, StageState } from '../types';
import { closeTask } from './close-task';
import type { Draft } from './draft';
import { resolveIncidentOf } from './raise-incident';

export interface Closing {
  state: StageState;
  because?: StageRun['because'];
  /** What becomes of tasks and seats that nobody has decided: somebody else did, or the stage is taken away. */
  undecided: 'superseded' | 'cancelled';
  tasks: ClosedBecause;
}

export function closeRun(draft: Draft, run: StageRun, { state: as, because, undecided, tasks }: Closing): void {
  const { state, incoming } = draft;
  run.state = as;
  run.closedAt = incoming.at;
  if (because) run.because = because;
  const ofStage = openTasks(state).filter((task) => task.stageId === run.id && task.kind !== 'incident');
  for (const task of ofStage) if (task.state === 'open') closeTask(draft, task, undecided, tasks);
  for (const seat of seatsOfRun(state, run)) {
    const isOpen = seat.state === 'open' || seat.state === 'waiting' || seat.pendingVote !== undefined;
    // A seat that an escalation took stays so when others have decided: that is what happened.
    if (isOpen || (undecided === 'cancelled' && seat.state === 'replaced' && !seat.vote)) seat.state = undecided;
    delete seat.vacant;
    delete seat.pendingVote;
  }
  state.alarms = state.alarms.filter((alarm) => alarm.stageId !== run.id);
  resolveIncidentOf(draft, run.id);
}
