/** What a change of a case means to whom: tasks that came, pressed or went by themselves, and how it ended. Pure. */
import type { CaseState, Task } from '../../domain/approvals';
import type { Change } from '../shared/adapter';
import type { Notice } from '../shared/notify';

/** The notices that follow from a change; the cause names what happened once. */
export function caseNotices({ before, after, incoming, trail }: Change<CaseState>): Notice[] {
  const notice = (userId: string, kind: string, cause: string, detail: Notice['detail']): Notice => ({
    ...{ userId, kind, cause, detail },
    processId: after.id,
    at: incoming.at,
  });
  const old = new Map<string, Task>((before?.tasks ?? []).map((task) => [task.id, task]));
  const actor = incoming.actor.kind === 'person' ? incoming.actor.id : null;
  const notices = after.tasks.flatMap((task): Notice[] => {
    const was = old.get(task.id);
    const about = { taskId: task.id, taskKind: task.kind };
    const found: Notice[] = [];
    if (task.state === 'open') {
      if (was === undefined || was.holderId !== task.holderId) {
        found.push(notice(task.holderId, 'task-opened', `${task.id}/opened/${String(task.version)}`, about));
      }
      if (task.remindersSent > (was?.remindersSent ?? 0)) {
        found.push(notice(task.holderId, 'task-reminder', `${task.id}/reminder/${String(task.remindersSent)}`, about));
      }
      if (task.overdueSince !== undefined && was?.overdueSince === undefined) {
        found.push(notice(task.holderId, 'task-overdue', `${task.id}/overdue`, about));
      }
    } else if (was?.state === 'open' && task.state !== 'done' && task.holderId !== actor) {
      const because = { ...about, ...(task.closedBecause === undefined ? {} : { because: task.closedBecause }) };
      found.push(notice(task.holderId, 'task-closed', `${task.id}/closed`, because));
    }
    return found;
  });
  if (after.status === 'ended' && before?.status !== 'ended') {
    notices.push(notice(after.submitterId, 'case-ended', `${after.id}/ended`, { outcome: after.outcome ?? null }));
  }
  // A rung of a ladder that reaches nobody is for the administrators to look at.
  for (const [index, { operation, stage, detail }] of trail.entries()) {
    if (operation !== 'escalationSkipped' || !Array.isArray(detail?.tell)) continue;
    for (const userId of detail.tell.filter((id) => typeof id === 'string')) {
      const cause = `${incoming.key}/escalation-skipped/${String(index)}`;
      notices.push(notice(userId, 'escalation-skipped', cause, { stage: stage ?? null, why: detail.why ?? null }));
    }
  }
  return notices;
}
