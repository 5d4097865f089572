/** An approver sent something back to the AE: it waits for a correction. News about a case that is not running changes nothing, but stands in the trail. */
import type { Incoming } from '../shared/process';
import { withEstimate } from './estimates';
import { changeRuns } from './runs';
import type { ApprovalRun, JobEvent, JobState, JobStepResult } from './types';

type Returned = Extract<JobEvent, { type: 'ApprovalReturned' }>;

/** Marks what the case is about, the estimate or one of the runs, as returned, with the approver's words (JOB-11, JOB-12, JOB-17, JOB-23, JOB-8). */
export function approvalReturned(job: JobState, incoming: Incoming<Returned>): JobStepResult {
  const { at, actor } = incoming;
  const { caseId, comment } = incoming.body;
  const returnComment = comment === undefined ? {} : { returnComment: comment };
  const mark = <Run extends ApprovalRun>(run: Run): Run =>
    run.caseId === caseId && run.outcome === 'running'
      ? { ...run, outcome: 'returned' as const, since: at, ...returnComment }
      : run;
  const estimate = job.estimates.find((each) => each.caseId === caseId && each.status === 'inApproval');
  const marked = estimate
    ? withEstimate(job, estimate.version, { status: 'returned', statusSince: at, ...returnComment })
    : { ...job, ...changeRuns(job, mark) };
  const changed = JSON.stringify(marked) !== JSON.stringify(job);
  return {
    state: changed && !job.ended ? marked : job,
    commands: [],
    trail: [
      {
        at,
        actor,
        operation: 'approval-returned',
        stage: job.stage,
        ...(comment === undefined ? {} : { comment }),
        detail: { caseId, ...(changed && !job.ended ? {} : { late: true }) },
      },
    ],
  };
}
