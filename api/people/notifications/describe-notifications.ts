/** Notices with what they are about: titles, addresses and names, as far as this reader may open them now. */
import type { z } from 'zod';
import type { NoticeKind } from '../../../domain/people';
import type { Notification } from '../../../prisma/generated/client';
import { visibleCases } from '../../approvals/visible-cases';
import { within } from '../../shared/abilities';
import type { ApiDeps } from '../../shared/deps';
import { loadNames, refTo } from '../../shared/names';
import type { SignedIn } from '../../shared/signed-in';
import type { notification } from '../contract';

type Described = z.input<typeof notification>;

/** Four queries, whatever the number of rows; keeps their order. */
export async function describeNotifications(
  deps: Pick<ApiDeps, 'database'>,
  me: SignedIn,
  rows: readonly Notification[],
): Promise<Described[]> {
  const noted = rows.map((row) => ({ row, ...readDetail(row) }));
  const ids = <T>(values: (T | undefined)[]): T[] => [...new Set(values.filter((value) => value !== undefined))];
  const [cases, tasks, jobs, names] = await Promise.all([
    deps.database.case.findMany({
      where: { AND: [{ id: { in: ids(noted.map(({ caseId }) => caseId)) } }, await visibleCases(deps, me)] },
      select: { id: true, title: true },
    }),
    deps.database.task.findMany({
      where: { AND: [{ id: { in: ids(noted.map(({ taskId }) => taskId)) } }, within(me.ability, 'read', 'Task')] },
      select: { id: true },
    }),
    me.ability.can('read', 'Job')
      ? deps.database.job.findMany({
          where: { AND: [{ id: { in: rows.map((row) => row.processId) } }, within(me.ability, 'read', 'Job')] },
          select: { id: true, number: true, title: true },
        })
      : [],
    loadNames(deps, ids(noted.map(({ personId }) => personId))),
  ]);
  return noted.map(({ row, caseId, taskId, outcome, personId }): Described => {
    const [aboutCase, aboutJob] = [cases.find(({ id }) => id === caseId), jobs.find(({ id }) => id === row.processId)];
    const title = aboutCase?.title ?? (aboutJob && `${aboutJob.number} ${aboutJob.title}`);
    return {
      id: String(row.id),
      kind: row.kind as NoticeKind,
      at: row.at.toISOString(),
      ...(row.readAt ? { readAt: row.readAt.toISOString() } : {}),
      ...(title === undefined ? {} : { title }),
      ...(aboutJob ? { jobNumber: aboutJob.number } : {}),
      ...(aboutCase ? { caseId: aboutCase.id } : {}),
      ...(tasks.some(({ id }) => id === taskId) ? { taskId } : {}),
      ...(outcome === undefined ? {} : { outcome }),
      ...(personId === undefined ? {} : { person: refTo(names, personId) }),
    };
  });
}

function readDetail({ processId, detail }: Notification) {
  const fields = (detail ?? {}) as { [field: string]: unknown };
  const text = (field: string): string | undefined => (typeof fields[field] === 'string' ? fields[field] : undefined);
  return {
    caseId: text('caseId') ?? (processId.startsWith('approval/') ? processId : undefined),
    taskId: text('taskId'),
    outcome: text('outcome'),
    personId: text('toUserId') ?? text('to'),
  };
}
