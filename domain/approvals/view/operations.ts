/** What a person may do now: drives the buttons of a page. The steps ask the same questions again when it is done. */
import { findTask, newestRevision, openTasks } from '../lookup';
import { mayReturn } from '../return-targets';
import type { CaseState, Task, TaskOperation } from '../types';
import { mayComment, mayWithdrawNow } from '../who-may';

/** With a task: what may be done with it; without: what may be done with the case as a whole. */
export function operationsOf(
  state: CaseState,
  personId: string,
  { isAdmin, taskId }: { isAdmin: boolean; taskId?: string },
): TaskOperation[] {
  if (state.status === 'ended') return [];
  const task = findTask(state, taskId);
  const operations: TaskOperation[] = [];
  if (task?.holderId === personId && task.state === 'open') operations.push(...holderMay(state, task));
  if (mayComment(state, personId)) operations.push('comment');
  if (personId === state.submitterId) {
    if (state.status === 'returned' && !operations.includes('resubmit')) operations.push('resubmit');
    if (mayWithdrawNow(state)) operations.push('withdraw');
  }
  if (!isAdmin && !isIncidentHolder(state, personId)) return operations;
  const open = state.tasks.some((one) => one.state === 'open' && (taskId === undefined || one.id === taskId));
  if (open && !state.partyIds.includes(personId)) operations.push('reassign');
  return [...operations, 'terminate'];
}

function holderMay(state: CaseState, task: Task): TaskOperation[] {
  if (task.kind === 'resubmit') return ['resubmit'];
  if (task.kind === 'incident' || state.partyIds.includes(task.holderId)) return [];
  // Nothing is decided on content that will start the round anew as soon as the incident is solved.
  if (state.status === 'incident' && state.revisionInForce < newestRevision(state).number) return [];
  return mayReturn(state) ? ['approve', 'reject', 'return'] : ['approve', 'reject'];
}

function isIncidentHolder(state: CaseState, personId: string): boolean {
  return openTasks(state).some((task) => task.kind === 'incident' && task.holderId === personId);
}
