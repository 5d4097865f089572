/** A link that nobody answered has expired: the estimate is the AE's to send again. A deadline that moved meanwhile changes nothing. */
import type { Incoming } from '../shared/process';
import { withEstimate } from './estimates';
import { jobNextDue } from './job-next-due';
import type { JobEvent, JobState, JobStepResult } from './types';

/** Records what the passing of time changed (JOB-12). Refuses nothing. */
export function deadlineReached(
  job: JobState,
  incoming: Incoming<Extract<JobEvent, { type: 'DeadlineReached' }>>,
): JobStepResult {
  const { at, actor } = incoming;
  const due = jobNextDue(job);
  const estimate = job.estimates.find(({ status }) => status === 'sent');
  if (due === null || at < due || !estimate?.link) return { state: job, commands: [], trail: [] };
  return {
    state: withEstimate(job, estimate.version, { status: 'approved', statusSince: at }),
    commands: [],
    trail: [
      {
        at,
        actor,
        operation: 'link-expired',
        stage: job.stage,
        detail: { linkId: estimate.link.id, version: estimate.version },
      },
    ],
  };
}
