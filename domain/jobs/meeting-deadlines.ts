/** What time alone brings about in meetings with the client: minutes that are late, whom it is told to, links that end (JOB-4). */
import type { Instant } from '../shared/process';
import { escalatesAt, latestMinutes, openMeetings, withLatestMinutes, withMeeting } from './meetings';
import type { JobState, Meeting } from './types';

export interface MeetingDeadline {
  what: 'minutes-overdue' | 'minutes-unconfirmed' | 'minutes-escalated' | 'minutes-link-expired';
  at: Instant;
  meeting: number;
}

/** Everything that is due by itself in open meetings, in no order. */
export const meetingDeadlines = (job: JobState): MeetingDeadline[] => openMeetings(job).flatMap(deadlinesOf);

function deadlinesOf(held: Meeting): MeetingDeadline[] {
  const { number: meeting, duty } = held;
  const minutes = latestMinutes(held);
  if (!duty) return [];
  const what = minutes && minutes.status !== 'declined' ? 'minutes-unconfirmed' : 'minutes-overdue';
  return [
    ...(duty.overdueAt === undefined ? [{ what, at: duty.dueAt, meeting } as const] : []),
    ...(duty.escalatedAt === undefined
      ? [{ what: 'minutes-escalated', at: escalatesAt(duty.dueAt), meeting } as const]
      : []),
    ...(minutes?.status === 'sent'
      ? [{ what: 'minutes-link-expired', at: minutes.link.expiresAt, meeting } as const]
      : []),
  ];
}

/** The job after this deadline has passed at `at`. */
export const passMeetingDeadline = (job: JobState, { what, meeting }: MeetingDeadline, at: Instant): JobState =>
  withMeeting(job, meeting, (held) => {
    if (what === 'minutes-link-expired') return withLatestMinutes(held, { status: 'expired' });
    const passed = what === 'minutes-escalated' ? { escalatedAt: at } : { overdueAt: at };
    return held.duty ? { ...held, duty: { ...held.duty, ...passed } } : held;
  });
