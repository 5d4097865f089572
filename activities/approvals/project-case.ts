/** Mirrors a case into the rows that lists and inboxes read, and tells people what is new for them. */
import type { CaseState, Task } from '../../domain/approvals';
import { subjectKinds } from '../../domain/subjects';
import type { Change, Write } from '../shared/adapter';
import { canonicalJson } from '../shared/canonical-json';
import { caseNotices } from './case-notices';
import { notify } from '../shared/notify';

/** The write that brings Case and Task rows to `after`; only rows that differ are touched. */
export const projectCase =
  (change: Change<CaseState>): Write =>
  async (tx) => {
    const { before, after } = change;
    const row = caseRow(after);
    if (before === null) await tx.case.create({ data: { id: after.id, ...row } });
    else if (canonicalJson(caseRow(before)) !== canonicalJson(row))
      await tx.case.update({ where: { id: after.id }, data: row });

    const old = new Map((before?.tasks ?? []).map((task) => [task.id, canonicalJson(task)]));
    const added = after.tasks.filter((task) => !old.has(task.id));
    if (added.length > 0) {
      await tx.task.createMany({ data: added.map((task) => ({ id: task.id, caseId: after.id, ...taskRow(task) })) });
    }
    for (const task of after.tasks) {
      const known = old.get(task.id);
      if (known !== undefined && known !== canonicalJson(task)) {
        await tx.task.update({ where: { id: task.id }, data: taskRow(task) });
      }
    }
    await notify(tx, caseNotices(change));
  };

function caseRow(state: CaseState) {
  const kind = subjectKinds[state.subjectKind];
  const revision = state.revisions.at(-1);
  const field = (name: string | undefined) => (name === undefined ? undefined : revision?.fields[name]);
  const [amount, client] = [field(kind?.amountField), field(kind?.clientField)];
  const title = (kind?.titleFields ?? [])
    .map((name) => field(name))
    .filter((value) => value !== undefined && value !== null);
  return {
    definitionKey: state.definition.key,
    definitionVersion: state.definition.version,
    subjectKind: state.subjectKind,
    subjectId: state.subjectId,
    ownerId: state.ownerId,
    clientId: typeof client === 'string' ? client : null,
    title: title.map(String).join(' '),
    amountFen: typeof amount === 'number' ? amount : null,
    submitterId: state.submitterId,
    partyIds: state.partyIds,
    status: state.status,
    outcome: state.outcome ?? null,
    round: state.round,
    subjectRevision: revision?.number ?? 1,
    startedAt: state.startedAt,
    endedAt: state.endedAt ?? null,
  };
}

function taskRow(task: Task) {
  return {
    kind: task.kind,
    stageId: task.stageId ?? null,
    seatId: task.seatId ?? null,
    round: task.round,
    holderId: task.holderId,
    onBehalfOf: task.onBehalfOf ?? null,
    state: task.state,
    version: task.version,
    openedAt: task.openedAt,
    dueAt: task.dueAt,
    provisional: task.provisional,
    remindersSent: task.remindersSent,
    overdueSince: task.overdueSince ?? null,
    closedAt: task.closedAt ?? null,
    outcome: task.outcome ?? null,
  };
}
