/** Why nothing more can be done with a task that has left its inbox. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseState, Task } from '../types';
import { decidedByData } from '../who-decided';

/** ALREADY_DECIDED with who and when; NOT_YOUR_TASK with whose it is, once an escalation took it and nobody has decided. */
export function refuseDecided(state: CaseState, task: Task): { refusal: Refusal } | null {
  if (task.state !== 'done' && task.state !== 'superseded') return null;
  const holder = task.closedBecause === 'replaced' ? standInFor(state, task) : undefined;
  if (holder !== undefined) {
    return refuse('NOT_YOUR_TASK', 'An escalation has given the task to somebody else', { data: { holder } });
  }
  return refuse('ALREADY_DECIDED', 'This has been decided already', { data: decidedByData(state, task) });
}

/** CASE_RETURNED while it lies with the submitter, else STALE_TASK; with what took it away, and who decided. */
export function refuseTakenAway(state: CaseState, task: Task): { refusal: Refusal } | null {
  if (task.state !== 'cancelled') return null;
  const data = { because: task.closedBecause ?? '', ...decidedByData(state, task) };
  if (state.status === 'returned') return refuse('CASE_RETURNED', 'It lies with the submitter', { data });
  return refuse('STALE_TASK', 'The task is closed', { data });
}

/** Who holds what an escalation took from this task, while it is undecided. */
function standInFor(state: CaseState, { stageId, round }: Task): string | undefined {
  const open = state.seats.filter((seat) => seat.stageId === stageId && seat.round === round && seat.state === 'open');
  return open.findLast((seat) => seat.standsInFor)?.holderId;
}
