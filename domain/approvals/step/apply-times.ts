/** Due times, reminders and ladders as planned from the calendar: each becomes what wakes the case. */
import type { Instant } from '../../shared/process';
import { findTask, openTasksOfStage, runOf } from '../lookup';
import { isPaused } from '../pauses';
import type { Alarm, CaseCommand, Task, TaskTimes, TimesPlan } from '../types';
import { nextId, type Draft } from './draft';
import { fireAlarms } from './fire-alarms';

/** Replaces the planned times of these tasks and stages; after a wake-up it fires what has come. */
export function applyTimesPlan(
  draft: Draft,
  command: Extract<CaseCommand, { type: 'PlanTimes' }>,
  plan: TimesPlan,
): void {
  for (const times of plan.tasks) setTimes(draft, times);
  for (const { stageId, rungs } of plan.ladders) {
    setLadder(draft, stageId, rungs);
    setClaimEnd(draft, stageId, plan.claims.find((claim) => claim.stageId === stageId)?.until);
  }
  if (command.why === 'wakeUp') fireAlarms(draft);
}

function setTimes(draft: Draft, { taskId, dueAt, provisional, reminders }: TaskTimes): void {
  const task = findTask(draft.state, taskId);
  if (task?.state !== 'open') return;
  task.dueAt = dueAt;
  task.provisional = provisional;
  if (task.overdueSince !== undefined && dueAt !== null && dueAt > draft.incoming.at) liftOverdue(draft, task);
  const alarms = draft.state.alarms.filter((alarm) => alarm.taskId !== taskId);
  draft.state.alarms = alarms;
  if (isPaused(task)) return;
  for (const [index, at] of reminders.entries()) {
    if (index >= task.remindersSent) alarms.push({ id: nextId(draft, 'a'), at, kind: 'reminder', taskId, index });
  }
  if (dueAt !== null && task.overdueSince === undefined)
    alarms.push({ id: nextId(draft, 'a'), at: dueAt, kind: 'due', taskId });
}

/** The calendar has changed since: there is time left after all. What followed from it stays in the trail. */
function liftOverdue(draft: Draft, task: Task): void {
  delete task.overdueSince;
  const run = runOf(draft.state, task.stageId);
  if (run) delete run.dueReached;
}

function setLadder(draft: Draft, stageId: string, rungs: string[]): void {
  const run = runOf(draft.state, stageId);
  if (run?.state !== 'open' || openTasksOfStage(draft.state, stageId).length === 0) return;
  const others = draft.state.alarms.filter((alarm) => alarm.kind !== 'rung' || alarm.stageId !== stageId);
  const ladder = rungs.map((at, index): Alarm => ({ id: nextId(draft, 'a'), at, kind: 'rung', stageId, index }));
  draft.state.alarms = [...others, ...ladder.filter(({ index }) => (index ?? 0) >= run.rungsDone)];
}

/** `until` is missing while the claimer's clock stands still, and without a claim. */
function setClaimEnd(draft: Draft, stageId: string, until?: Instant): void {
  const others = draft.state.alarms.filter((alarm) => alarm.kind !== 'unclaim' || alarm.stageId !== stageId);
  const planned = until !== undefined && runOf(draft.state, stageId)?.claim !== undefined;
  draft.state.alarms = planned ? [...others, { id: nextId(draft, 'a'), at: until, kind: 'unclaim', stageId }] : others;
}
