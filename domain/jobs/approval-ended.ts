/** An approval came to its end, and the job takes note. A repeated or late one changes nothing, but stands in the trail. */
import type { Incoming } from '../shared/process';
import type { ApprovalRun, Estimate, JobEvent, JobState, JobStepResult } from './types';

type Ended = Extract<JobEvent, { type: 'ApprovalEnded' }>;

const undecided = (outcome: string) => outcome === 'running' || outcome === 'returned';

/** Sets the outcome of the estimate, exception or billing request that the case was about (JOB-11, JOB-12, JOB-17). */
export function approvalEnded(job: JobState, incoming: Incoming<Ended>): JobStepResult {
  const { at, actor } = incoming;
  const { caseId, outcome } = incoming.body;
  const endRun = <Run extends ApprovalRun>(run: Run): Run =>
    run.caseId === caseId && undecided(run.outcome) ? { ...run, outcome, since: at } : run;
  const endEstimate = (estimate: Estimate): Estimate =>
    estimate.caseId === caseId && (estimate.status === 'inApproval' || estimate.status === 'returned')
      ? { ...estimate, status: outcome, statusSince: at }
      : estimate;
  const awaited =
    !job.ended &&
    (job.estimates.some((estimate) => endEstimate(estimate) !== estimate) ||
      [...job.exceptions, ...job.billings].some((run) => endRun<ApprovalRun>(run) !== run));
  return {
    state: awaited
      ? {
          ...job,
          estimates: job.estimates.map(endEstimate),
          exceptions: job.exceptions.map(endRun),
          billings: job.billings.map(endRun),
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
