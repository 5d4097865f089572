/** What is owed of a job's meetings with the client, and how a client's answer to minutes changes them (JOB-4). Pure. */
import { daysAfter } from '../shared/days-after';
import type { Instant } from '../shared/process';
import type { JobState, Meeting, Minutes } from './types';

/** Minutes go out within 24 hours of the meeting, and the client confirms them within 24 hours more: plain hours, since a memory fades on holidays too. */
const daysForMinutes = 1;

/** When something that has to be done from `from` on is late. */
export const minutesDueAt = (from: Instant): Instant => daysAfter(from, daysForMinutes);

/** The line above hears of it when it is still not done a day later. */
export const escalatesAt = (dueAt: Instant): Instant => daysAfter(dueAt, 1);

export const latestMinutes = (meeting: Meeting): Minutes | undefined => meeting.minutes.at(-1);

/** Meetings and calls whose minutes the client has not confirmed. */
export const openMeetings = (job: Pick<JobState, 'meetings'>): Meeting[] =>
  job.meetings.filter(({ duty }) => duty !== undefined);

/** Those of them that may still be called off: nothing was written down of them, and their minutes are not overdue. */
export const plannedMeetings = (job: Pick<JobState, 'meetings'>): Meeting[] =>
  openMeetings(job).filter(({ minutes, duty }) => minutes.length === 0 && duty?.overdueAt === undefined);

/** Those of them whose minutes the client was sent. */
export const unconfirmedMeetings = (job: Pick<JobState, 'meetings'>): Meeting[] =>
  openMeetings(job).filter(({ minutes }) => minutes.length > 0);

/** The client was sent the minutes and did not answer, and the line above was told: nothing more can be done about them. */
const isLeftUnanswered = (meeting: Meeting): boolean => {
  const status = latestMinutes(meeting)?.status;
  return (status === 'sent' || status === 'expired') && meeting.duty?.escalatedAt !== undefined;
};

/** Those of them that keep the card open. */
export const owedMeetings = (job: Pick<JobState, 'meetings'>): Meeting[] =>
  openMeetings(job).filter((meeting) => !isLeftUnanswered(meeting));

/** The job with one meeting changed. */
export const withMeeting = (job: JobState, number: number, change: (meeting: Meeting) => Meeting): JobState => ({
  ...job,
  meetings: job.meetings.map((meeting) => (meeting.number === number ? change(meeting) : meeting)),
});

/** The meeting with its newest minutes changed. */
export const withLatestMinutes = (meeting: Meeting, change: Partial<Minutes>): Meeting => ({
  ...meeting,
  minutes: meeting.minutes.map((each) => (each === latestMinutes(meeting) ? { ...each, ...change } : each)),
});

/** The client agrees with the newest minutes: nothing is owed any more. */
export function confirmMinutes(job: JobState, number: number, confirmation: Minutes['confirmation']): JobState {
  return withMeeting(job, number, (meeting) => {
    const { duty: _settled, ...confirmed } = withLatestMinutes(meeting, {
      status: 'confirmed',
      ...(confirmation ? { confirmation } : {}),
    });
    return confirmed;
  });
}

/** The client does not agree: corrected ones are owed anew. */
export const declineMinutes = (job: JobState, number: number, declined: NonNullable<Minutes['declined']>): JobState =>
  withMeeting(job, number, (meeting) => ({
    ...withLatestMinutes(meeting, { status: 'declined', declined }),
    duty: { dueAt: minutesDueAt(declined.at) },
  }));
