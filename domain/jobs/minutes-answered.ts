/** The client answered about minutes through the link: they hold, or corrected ones are owed (JOB-4). */
import type { Incoming } from '../shared/process';
import { refuse } from '../shared/refusal';
import { confirmMinutes, declineMinutes, latestMinutes } from './meetings';
import type { JobEvent, JobState, JobStepResult, Meeting, Minutes } from './types';

type Answered = Extract<JobEvent, { type: 'LinkAnswered' }>;

/** The minutes that this link is about, with their meeting; undefined when it is about something else. */
export function minutesOfLink(job: JobState, linkId: string): { meeting: Meeting; minutes: Minutes } | undefined {
  for (const meeting of job.meetings) {
    const minutes = meeting.minutes.find(({ link }) => link.id === linkId);
    if (minutes) return { meeting, minutes };
  }
  return undefined;
}

/**
 * Takes the answer. Refuses LINK_ANSWERED (an answer is given once) and LINK_EXPIRED (also taken back, replaced, or the job
 * has ended).
 */
export function minutesAnswered(
  job: JobState,
  { meeting, minutes }: { meeting: Meeting; minutes: Minutes },
  { at, actor, body }: Incoming<Answered>,
): JobStepResult {
  const { linkId, answer, byName, comment, shownHash } = body;
  if (minutes.declined || minutes.confirmation?.how === 'link') {
    return refuse('LINK_ANSWERED', 'This link was answered before', { rule: 'JOB-4' });
  }
  const open = minutes === latestMinutes(meeting) && minutes.status === 'sent' && at < minutes.link.expiresAt;
  if (job.ended || !open) return refuse('LINK_EXPIRED', 'This link is open no longer', { rule: 'JOB-4' });
  const said = comment === undefined ? {} : { comment };
  return {
    state:
      answer === 'confirmed'
        ? confirmMinutes(job, meeting.number, { how: 'link', at, byName })
        : declineMinutes(job, meeting.number, { at, byName, ...said }),
    commands: [],
    trail: [
      {
        at,
        actor,
        operation: answer === 'confirmed' ? 'minutes-confirmed' : 'minutes-declined',
        stage: job.stage,
        ...said,
        detail: {
          ...{ linkId, meeting: meeting.number, version: minutes.version, byName },
          ...(shownHash === undefined ? {} : { shownHash }),
        },
      },
    ],
  };
}
