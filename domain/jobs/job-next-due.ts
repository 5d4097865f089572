/** What time alone brings about in a job, and when: the loop wakes for the earliest. */
import type { Instant } from '../shared/process';
import { confirmedEstimate } from './estimates';
import { meetingDeadlines, type MeetingDeadline } from './meeting-deadlines';
import { itemDeadlines, type ItemDeadline } from './schedule';
import type { JobState } from './types';

export type Deadline =
  | { what: 'link-unanswered' | 'link-expired'; at: Instant; version: number; linkId: string }
  | { what: 'confirmation-overdue'; at: Instant; exception: number }
  | MeetingDeadline
  | ItemDeadline;

/** Everything that is due by itself, earliest first; nothing once the job has ended (JOB-4, JOB-6, JOB-12). */
export function jobDeadlines(job: JobState): Deadline[] {
  if (job.ended) return [];
  const links = job.estimates.flatMap(({ status, version, link }): Deadline[] => {
    if (status !== 'sent' || !link) return [];
    const about = { version, linkId: link.id };
    return [
      ...(link.remindAt !== undefined && link.remindedAt === undefined
        ? [{ what: 'link-unanswered' as const, at: link.remindAt, ...about }]
        : []),
      { what: 'link-expired', at: link.expiresAt, ...about },
    ];
  });
  // Before execution began nothing has been put off yet.
  const unconfirmed = job.stage === 'execution' && !confirmedEstimate(job);
  const promised = job.exceptions
    .filter(({ outcome, overdueAt }) => unconfirmed && outcome === 'approved' && overdueAt === undefined)
    .flatMap(({ number, dueAt }): Deadline[] =>
      dueAt === undefined ? [] : [{ what: 'confirmation-overdue', at: dueAt, exception: number }],
    );
  return [...links, ...promised, ...meetingDeadlines(job), ...itemDeadlines(job)].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}

/** When something is due next; null when nothing is. */
export const jobNextDue = (job: JobState): Instant | null => jobDeadlines(job)[0]?.at ?? null;
