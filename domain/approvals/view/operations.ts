/** What a person may do now: drives the buttons of a page. The steps ask the same questions again when it is done. */
import { waitsForIncident } from '../changed-fields';
import { isClaimable } from '../claims';
import { opinionOn } from '../hold-of';
import { jumpTargets } from '../jump-targets';
import { findSeat, findTask, openTasks, runOf, stageOfRun } from '../lookup';
import { checkRemovable, isAdder } from '../removable';
import { mayReturn } from '../return-targets';
import { deepestSigner } from '../signers';
import { findTakeBack } from '../taken-back';
import { taskOperations } from '../task-operations';
import type { CaseState, Seat, Task, TaskOperation } from '../types';
import { mayAsk, mayComment, mayWithdrawNow } from '../who-may';

/** What still reaches a case that an administrator has stopped. */
const whileSuspended: readonly TaskOperation[] = ['answer', 'comment', 'resume', 'terminate'];

/**
 * With a task: what may be done with it and with the case; without: with the case alone. What only the world knows (who may
 * sit, when it was urged, which version exists) is found out when it is done.
 */
export function operationsOf(
  state: CaseState,
  personId: string,
  { isAdmin, taskId }: { isAdmin: boolean; taskId?: string },
): TaskOperation[] {
  if (state.status === 'ended') return [];
  const task = findTask(state, taskId);
  const overrides = isAdmin || isIncidentHolder(state, personId);
  const may = new Set<TaskOperation>([
    ...(task ? withTask(state, personId, task) : []),
    ...withCase(state, personId, task),
    ...(overrides ? asAdministrator(state, personId, task) : []),
  ]);
  return taskOperations.filter(
    (operation) => may.has(operation) && (!state.suspension || whileSuspended.includes(operation)),
  );
}

function withTask(state: CaseState, personId: string, task: Task): TaskOperation[] {
  if (task.holderId !== personId) return [];
  const isParty = state.partyIds.includes(personId);
  const seat = findSeat(state, task.seatId);
  if (task.kind === 'decide' && seat && !isParty) return withSeat(state, personId, task, seat);
  if (task.state !== 'open') return [];
  switch (task.kind) {
    case 'resubmit':
      return ['resubmit'];
    case 'answer':
      return ['answer'];
    case 'opinion':
      return isParty ? [] : ['opine'];
    case 'start':
      return isParty || waitsForIncident(state) ? [] : ['start', 'skip'];
    default:
      return [];
  }
}

function withSeat(state: CaseState, personId: string, task: Task, seat: Seat): TaskOperation[] {
  const signers: TaskOperation[] = hasRemovableSigner(state, personId, seat) ? ['removeSigner'] : [];
  if (task.state !== 'open')
    return 'task' in findTakeBack(state, personId, task.id) ? [...signers, 'takeBack'] : signers;
  if (task.onHold === 'claimed') return signers;
  const may: TaskOperation[] = [...signers, ...claiming(state, task), 'transfer'];
  if (mayDecide(state, task)) {
    may.push('approve', 'reject', 'abstain');
    if (mayReturn(state)) may.push('return');
  }
  if (opinionOn(state, task)) may.push('recall');
  else if (task.onHold !== 'signers') may.push('delegate');
  if ((seat.addedBy?.level ?? 0) < deepestSigner) may.push('addSigner');
  return may;
}

/** Nothing is decided before the signers are done, nor on content that will start the round anew once an incident is solved. */
function mayDecide(state: CaseState, task: Task): boolean {
  return task.onHold !== 'signers' && !waitsForIncident(state);
}

function hasRemovableSigner(state: CaseState, personId: string, seat: Seat): boolean {
  return state.seats.some(
    (signer) =>
      signer.addedBy?.seatId === seat.id && isAdder(state, personId, signer) && 'run' in checkRemovable(state, signer),
  );
}

function claiming(state: CaseState, task: Task): TaskOperation[] {
  const run = runOf(state, task.stageId);
  if (!run || run.claim || task.onHold) return [];
  return isClaimable(stageOfRun(state, run)) ? ['claim'] : [];
}

/** With somebody else's task nothing is asked: a question may only rest one's own. */
function withCase(state: CaseState, personId: string, task: Task | null): TaskOperation[] {
  const may: TaskOperation[] = [];
  if (mayComment(state, personId)) may.push('comment');
  if (mayAsk(state, personId) && (!task || task.holderId === personId)) may.push('ask');
  if (task && runOf(state, task.stageId)?.claim?.by === personId) may.push('release');
  if (personId !== state.submitterId) return may;
  if (mayWithdrawNow(state)) may.push('withdraw');
  may.push(state.status === 'returned' ? 'resubmit' : 'urge');
  return may;
}

/** One with a stake in it may only end the case. */
function asAdministrator(state: CaseState, personId: string, task: Task | null): TaskOperation[] {
  if (state.partyIds.includes(personId)) return ['terminate'];
  const may: TaskOperation[] = ['terminate', state.suspension ? 'resume' : 'suspend', 'migrate'];
  if (jumpTargets(state).length > 0) may.push('jump');
  const open = openTasks(state);
  if (task ? task.state === 'open' : open.length > 0) may.push('reassign');
  if (runOf(state, task?.stageId)?.claim) may.push('release');
  const seats = task ? state.seats.filter(({ id }) => id === task.seatId) : state.seats;
  if (seats.some((seat) => 'run' in checkRemovable(state, seat))) may.push('removeSigner');
  return may;
}

function isIncidentHolder(state: CaseState, personId: string): boolean {
  return openTasks(state).some((task) => task.kind === 'incident' && task.holderId === personId);
}
