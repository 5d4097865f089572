/** An approval came to its end, and the job takes note. A repeated or late one changes nothing, but stands in the trail. */
import type { Incoming } from '../shared/process';
import { allRuns, changeRuns, isUndecided } from './runs';
import type { ApprovalRun, Estimate, JobEvent, JobState, JobStepResult } from './types';

type Ended = Extract<JobEvent, { type: 'ApprovalEnded' }>;

/** Sets the outcome of what the case was about: the estimate or one of the runs (JOB-11, JOB-12, JOB-17, JOB-23, JOB-8). */
export function approvalEnded(job: JobState, incoming: Incoming<Ended>): JobStepResult {
  const { at, actor } = incoming;
  const { caseId, outcome } = incoming.body;
  const endRun = <Run extends ApprovalRun>(run: Run): Run =>
    run.caseId === caseId && isUndecided(run) ? { ...run, outcome, since: at } : run;
  const endEstimate = (estimate: Estimate): Estimate =>
    estimate.caseId === caseId && (estimate.status === 'inApproval' || estimate.status === 'returned')
      ? { ...estimate, status: outcome, statusSince: at }
      : estimate;
  const awaited =
    !job.ended &&
    (job.estimates.some((estimate) => endEstimate(estimate) !== estimate) ||
      allRuns(job).some((run) => endRun<ApprovalRun>(run) !== run));
  return {
    state: awaited
      ? {
          ...job,
          estimates: job.estimates.map(endEstimate),
          ...changeRuns(job, endRun),
        }
      : job,
    commands: [],
    trail: [
      {
        at,
        actor,
        operation: 'approval-ended',
        stage: job.stage,
        detail: { caseId, outcome, ...(awaited ? {} : { late: true }) },
      },
    ],
  };
}
