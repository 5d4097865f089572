/** What ends with the job, however it ends: approvals that nobody has decided, and links that the client has not answered (JOB-18, JOB-21). Pure. */
import type { Instant } from '../shared/process';
import { latestMinutes, openMeetings } from './meetings';
import { openRuns } from './open-runs';
import { changeRuns, isUndecided } from './runs';
import type { JobCommand, JobState } from './types';

/** The job with its open approvals terminated, and what tells their cases, so that nobody is reminded of them. */
export function terminateRuns(job: JobState, at: Instant, reason: string): { job: JobState; commands: JobCommand[] } {
  return {
    job: {
      ...job,
      estimates: job.estimates.map((estimate) =>
        estimate.status === 'inApproval' || estimate.status === 'returned'
          ? { ...estimate, status: 'terminated', statusSince: at }
          : estimate,
      ),
      ...changeRuns(job, (run) => (isUndecided(run) ? { ...run, outcome: 'terminated', since: at } : run)),
    },
    commands: openRuns(job).map(({ caseId }) => ({
      type: 'SignalCase',
      caseId,
      event: { type: 'Terminated', reason },
    })),
  };
}

/** Takes every link back that the client could still answer. */
export function revokeLinks(job: JobState): JobCommand[] {
  const links = [
    ...job.estimates.flatMap(({ status, link }) => (status === 'sent' && link ? [link.id] : [])),
    ...openMeetings(job).flatMap((meeting) => {
      const minutes = latestMinutes(meeting);
      return minutes?.status === 'sent' ? [minutes.link.id] : [];
    }),
  ];
  return links.map((linkId) => ({ type: 'RevokeLink', linkId }));
}
