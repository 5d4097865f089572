/** What happens when planned times come (APR-5): a reminder, an overdue task, a rung of the ladder. Overdue is a fact of the trail. */
import { findTask, runOf } from '../lookup';
import { assertNever } from '../../shared/assert-never';
import type { Alarm, Task } from '../types';
import { engine, note, type Draft } from './draft';
import { climbLadder } from './climb-ladder';
import { releaseClaim } from './release-claim';
import { settleStage } from './settle-stage';

/** Fires everything that has come by the event's time, in order; what one takes away the next does not find any more. */
export function fireAlarms(draft: Draft): void {
  const now = Date.parse(draft.incoming.at);
  const due = draft.state.alarms.filter((alarm) => Date.parse(alarm.at) <= now);
  due.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  for (const alarm of due) {
    if (!draft.state.alarms.some(({ id }) => id === alarm.id)) continue;
    draft.state.alarms = draft.state.alarms.filter(({ id }) => id !== alarm.id);
    fire(draft, alarm, due);
  }
}

function fire(draft: Draft, alarm: Alarm, due: Alarm[]): void {
  switch (alarm.kind) {
    case 'reminder': {
      const task = findTask(draft.state, alarm.taskId);
      if (task) remind(draft, task, alarm, due);
      return;
    }
    case 'due': {
      const task = findTask(draft.state, alarm.taskId);
      if (task) markOverdue(draft, task);
      return;
    }
    case 'rung': {
      const run = runOf(draft.state, alarm.stageId);
      if (run) climbLadder(draft, run, alarm.index ?? 0);
      return;
    }
    case 'unclaim': {
      const run = runOf(draft.state, alarm.stageId);
      if (run) releaseClaim(draft, run, 'timeout');
      return;
    }
    default:
      assertNever(alarm.kind);
  }
}

/** Reminders that have come together (after a standstill) are one: nobody gets two mails at the same minute. */
function remind(draft: Draft, task: Task, alarm: Alarm, due: Alarm[]): void {
  task.remindersSent = (alarm.index ?? 0) + 1;
  const later = due.some(
    (other) => other.kind === 'reminder' && other.taskId === task.id && (other.index ?? 0) > (alarm.index ?? 0),
  );
  // Whoever can do nothing at the moment is not reminded.
  if (later || task.onHold) return;
  note(draft, 'reminded', {
    actor: engine,
    ...(task.stageId !== undefined && { stage: task.stageId }),
    detail: { taskId: task.id, number: task.remindersSent, tell: [task.holderId] },
  });
}

function markOverdue(draft: Draft, task: Task): void {
  task.overdueSince = task.dueAt ?? draft.incoming.at;
  note(draft, 'overdue', {
    actor: engine,
    ...(task.stageId !== undefined && { stage: task.stageId }),
    detail: { taskId: task.id, dueAt: task.dueAt, tell: task.onHold ? [] : [task.holderId] },
  });
  const run = runOf(draft.state, task.stageId);
  if (run) settleStage(draft, run);
}
