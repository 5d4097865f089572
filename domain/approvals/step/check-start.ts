/** Whether somebody may start or skip a manual stage now. */
import { refuse, type Refusal } from '../../shared/refusal';
import { waitsForIncident } from '../changed-fields';
import { findTask, openTasks, runOf } from '../lookup';
import type { CaseState, StageRun, Task } from '../types';
import { closeTask } from './close-task';
import type { Draft } from './draft';
import { refuseDecided, refuseTakenAway } from './refuse-closed';

export interface Startable {
  task: Task;
  run: StageRun;
}

/**
 * Refuses NOT_FOUND, OWN_REQUEST (APR-4), NOT_YOUR_TASK with whose it is, NOT_YOUR_TURN (no task to start anything),
 * ALREADY_DECIDED with who did it and when, CASE_RETURNED, STALE_TASK, CASE_IN_INCIDENT (the content has changed).
 */
export function checkStart(state: CaseState, personId: string, taskId: string): Startable | { refusal: Refusal } {
  const task = findTask(state, taskId);
  if (!task) return refuse('NOT_FOUND', 'There is no such task');
  if (state.partyIds.includes(personId) && task.state !== 'done') {
    return refuse('OWN_REQUEST', 'Nobody starts or skips what they have a stake in', { rule: 'APR-4' });
  }
  if (task.holderId !== personId) {
    return refuse('NOT_YOUR_TASK', 'The task belongs to somebody else', { data: { holder: task.holderId } });
  }
  if (task.kind !== 'start') return refuse('NOT_YOUR_TURN', 'This task starts no stage');
  const closed = refuseDecided(state, task) ?? refuseTakenAway(state, task);
  if (closed) return closed;
  const run = runOf(state, task.stageId);
  if (run?.state !== 'toStart') return refuse('STALE_TASK', 'The stage does not wait to be started');
  if (waitsForIncident(state)) {
    return refuse('CASE_IN_INCIDENT', 'The content has changed; the case goes on when the incident is solved');
  }
  return { task, run };
}

/** The first one wins; the others are told who it was. */
export function closeStart(draft: Draft, { task, run }: Startable, outcome: 'started' | 'skipped'): void {
  task.outcome = outcome;
  closeTask(draft, task, 'done', 'done');
  for (const other of openTasks(draft.state)) {
    const isTheirs = other.kind === 'start' && other.stageId === run.id;
    if (isTheirs) closeTask(draft, other, 'superseded', 'decidedByOther');
  }
}
