/** What a mail says: its notices with titles and addresses, as its reader may open them. */
import type { MailItem, NoticeKind } from '../../../domain/people';
import { toLocal } from '../../../domain/shared/zoned-time';
import type { PrismaClient } from '../../../prisma/generated/client';

/** Oldest first. A title is told only of a case that the reader takes part in, or of a job of theirs. */
export async function loadMailItems(
  db: PrismaClient,
  mailId: string,
  userId: string,
  { publicUrl, timeZone }: { publicUrl: string; timeZone: string },
): Promise<MailItem[]> {
  const deliveries = await db.delivery.findMany({
    where: { mailId },
    include: { notification: true },
    orderBy: { notificationId: 'asc' },
  });
  const notices = deliveries.map(({ notification }) => notification);
  const [cases, jobs, tasks] = await Promise.all([
    db.case.findMany({
      where: { id: { in: notices.map(caseIdOf) }, participantIds: { has: userId } },
      select: { id: true, title: true },
    }),
    db.job.findMany({
      where: { id: { in: notices.map(({ processId }) => processId) }, memberIds: { has: userId } },
      select: { id: true, number: true, title: true },
    }),
    db.task.findMany({ where: { id: { in: notices.map(taskIdOf) }, holderId: userId }, select: { id: true } }),
  ]);
  return notices.map((notice): MailItem => {
    const aboutCase = cases.find(({ id }) => id === caseIdOf(notice));
    const aboutJob = jobs.find(({ id }) => id === notice.processId);
    const title = aboutCase?.title ?? (aboutJob && `${aboutJob.number} ${aboutJob.title}`);
    const taskId = tasks.find(({ id }) => id === taskIdOf(notice))?.id;
    const path = pathTo(taskId, aboutCase?.id, aboutJob?.number);
    return {
      kind: notice.kind as NoticeKind,
      ...(title === undefined ? {} : { title }),
      url: new URL(path, publicUrl).href,
      at: clock(timeZone, notice.at),
    };
  });
}

interface Noted {
  processId: string;
  detail: unknown;
}

const field = ({ detail }: Noted, name: string): string => {
  const value = (detail as { [field: string]: unknown } | null)?.[name];
  return typeof value === 'string' ? value : '';
};
const taskIdOf = (notice: Noted): string => field(notice, 'taskId');
const caseIdOf = (notice: Noted): string => field(notice, 'caseId') || notice.processId;

/** The pages' own addresses: a task of the reader's, else the case, else the job, else what they were told. */
function pathTo(taskId: string | undefined, caseId: string | undefined, jobNumber: string | undefined): string {
  if (taskId !== undefined) return `/tasks/${encodeURIComponent(taskId)}`;
  if (caseId !== undefined) return `/cases/${encodeURIComponent(caseId)}`;
  return jobNumber === undefined ? '/notifications' : `/jobs/${encodeURIComponent(jobNumber)}`;
}

/** `11-22 09:05` */
function clock(timeZone: string, at: Date): string {
  const { day, ms } = toLocal(timeZone, at.toISOString());
  const minutes = Math.floor(ms / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.slice(5)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
