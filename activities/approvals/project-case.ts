/** Mirrors a case into the rows that lists and inboxes read, and tells people what is new for them. */
import type { CaseState } from '../../domain/approvals';
import { announceEvents } from '../people/webhooks/announce-events';
import type { Change, Write } from '../shared/adapter';
import { canonicalJson } from '../shared/canonical-json';
import type { Tx } from '../shared/database';
import { notify } from '../shared/notify';
import { caseEvents } from './case-events';
import { caseNotices } from './case-notices';
import { caseRow, copyRow, participantsIn, taskRow } from './case-rows';

/** The write that brings Case, Task and Copy rows to `after`; only rows that differ are touched. */
export const projectCase =
  (change: Change<CaseState>): Write =>
  async (tx) => {
    await projectRow(tx, change);
    await projectTasks(tx, change);
    const { before, after } = change;
    const known = new Set(before?.copied.map(({ id }) => id));
    const copies = after.copied.filter(({ id }) => !known.has(id));
    if (copies.length > 0) await tx.copy.createMany({ data: copies.map((copy) => copyRow(after.id, copy)) });
    await notify(tx, caseNotices(change));
    await announceEvents(tx, caseEvents(change));
  };

async function projectRow(tx: Tx, { before, after }: Change<CaseState>): Promise<void> {
  const row = caseRow(after);
  const participants = participantsIn(after);
  if (before === null) {
    await tx.case.create({ data: { id: after.id, ...row, participantIds: participants } });
    return;
  }
  const known = new Set(participantsIn(before));
  const added = participants.some((id) => !known.has(id));
  if (!added && canonicalJson(caseRow(before)) === canonicalJson(row)) return;
  // Who took part stays, also where the state has forgotten them.
  const stored =
    added && (await tx.case.findUniqueOrThrow({ where: { id: after.id }, select: { participantIds: true } }));
  const people = stored && { participantIds: [...new Set([...stored.participantIds, ...known, ...participants])] };
  await tx.case.update({ where: { id: after.id }, data: { ...row, ...people } });
}

async function projectTasks(tx: Tx, { before, after }: Change<CaseState>): Promise<void> {
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
}
