/** The approvals that a job keeps as runs beside its estimates: each list by its name, so that what is true of one is true of all. */
import type { ApprovalRun, JobState } from './types';

const runLists = ['exceptions', 'billings', 'strategies', 'rehearsals', 'outsourcings'] as const;
type RunLists = Pick<JobState, (typeof runLists)[number]>;

/** Running, or returned to the submitter. */
export const isUndecided = ({ outcome }: Pick<ApprovalRun, 'outcome'>): boolean =>
  outcome === 'running' || outcome === 'returned';

/** Every run of the job, whatever it is about. */
export const allRuns = (job: JobState): ApprovalRun[] => runLists.flatMap((list): ApprovalRun[] => job[list]);

/** The lists of runs, each run changed as `change` says. */
export const changeRuns = (job: JobState, change: <Run extends ApprovalRun>(run: Run) => Run): RunLists => ({
  exceptions: job.exceptions.map(change),
  billings: job.billings.map(change),
  strategies: job.strategies.map(change),
  rehearsals: job.rehearsals.map(change),
  outsourcings: job.outsourcings.map(change),
});
