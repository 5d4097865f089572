/** Time has passed: a link goes unanswered or expires, a confirmation that was put off does not come, minutes are late, an item of the schedule is not done. A deadline that moved meanwhile changes nothing. */
import { assertNever } from '../shared/assert-never';
import type { Incoming, Instant, Json } from '../shared/process';
import { withEstimate } from './estimates';
import { jobDeadlines, type Deadline } from './job-next-due';
import { passMeetingDeadline } from './meeting-deadlines';
import { withItem } from './schedule';
import type { JobEvent, JobState, JobStepResult } from './types';

/** Records what the passing of time changed (JOB-4, JOB-6, JOB-12). Refuses nothing. */
export function deadlineReached(
  job: JobState,
  { at, actor }: Incoming<Extract<JobEvent, { type: 'DeadlineReached' }>>,
): JobStepResult {
  const due = jobDeadlines(job).filter((deadline) => deadline.at <= at);
  const expired = new Set(due.flatMap((deadline) => (deadline.what === 'link-expired' ? [deadline.linkId] : [])));
  // A link that is past its end is not said to be near it.
  const news = due.filter((deadline) => deadline.what !== 'link-unanswered' || !expired.has(deadline.linkId));
  return {
    state: news.reduce((state, deadline) => pass(state, deadline, at), job),
    commands: [],
    trail: news.map((deadline) => ({
      at,
      actor,
      operation: deadline.what,
      stage: job.stage,
      detail: detailOf(job, deadline),
    })),
  };
}

function pass(job: JobState, deadline: Deadline, at: Instant): JobState {
  switch (deadline.what) {
    case 'link-unanswered': {
      const link = job.estimates.find(({ version }) => version === deadline.version)?.link;
      return link ? withEstimate(job, deadline.version, { link: { ...link, remindedAt: at } }) : job;
    }
    case 'link-expired':
      return withEstimate(job, deadline.version, { status: 'approved', statusSince: at });
    case 'confirmation-overdue':
      return {
        ...job,
        exceptions: job.exceptions.map((exception) =>
          exception.number === deadline.exception ? { ...exception, overdueAt: at } : exception,
        ),
      };
    case 'item-overdue':
      return withItem(job, deadline.item, (item) => ({ ...item, overdueAt: at }));
    case 'minutes-overdue':
    case 'minutes-unconfirmed':
    case 'minutes-escalated':
    case 'minutes-link-expired':
      return passMeetingDeadline(job, deadline, at);
    default:
      return assertNever(deadline);
  }
}

function detailOf(job: JobState, deadline: Deadline): { [key: string]: Json } {
  if ('item' in deadline) return { item: deadline.item };
  if ('meeting' in deadline) return { meeting: deadline.meeting };
  if (deadline.what !== 'confirmation-overdue') return { linkId: deadline.linkId, version: deadline.version };
  const exception = job.exceptions.find(({ number }) => number === deadline.exception);
  return {
    caseId: exception?.caseId ?? null,
    version: exception?.estimateVersion ?? null,
    expectedConfirmation: exception?.expectedConfirmation ?? null,
  };
}
