/** Which of a job's estimates holds, and which one is under way. Pure reading of the facts. */
import type { Estimate, EstimateStatus, ExecutionException, JobState } from './types';

/** The one that the client confirmed and that nothing has replaced: what is executed and billed. */
export const confirmedEstimate = (job: JobState): Estimate | undefined =>
  job.estimates.find((estimate) => estimate.status === 'confirmed');

export const latestEstimate = (job: JobState): Estimate | undefined => job.estimates.at(-1);

/**
 * The version on its way to a confirmation. A first estimate stays owed until it is confirmed, however it failed;
 * a change order that failed is simply dropped, since the confirmed one still holds (JOB-19).
 */
export function pendingEstimate(job: JobState): Estimate | undefined {
  const latest = latestEstimate(job);
  if (!latest || latest.status === 'confirmed' || latest.status === 'superseded') return undefined;
  if (!latest.changeOrder) return latest;
  return isUnderWay(latest) ? latest : undefined;
}

/** JOB-12: the client confirmed, or there is leave not to wait for it with this very version, which the client has not declined. */
export function mayExecute(job: JobState): boolean {
  if (confirmedEstimate(job)) return true;
  const pending = pendingEstimate(job);
  if (pending?.status !== 'approved' && pending?.status !== 'sent') return false;
  return exceptionOf(job, pending)?.outcome === 'approved';
}

/** The newest request for leave to start execution before this version is confirmed. */
export const exceptionOf = (job: JobState, estimate: Estimate): ExecutionException | undefined =>
  job.exceptions.findLast(({ estimateVersion }) => estimateVersion === estimate.version);

/** Neither ended well nor badly yet. */
export const isUnderWay = (estimate: Estimate): boolean =>
  ['inApproval', 'returned', 'approved', 'sent'].includes(estimate.status);

/** JOB-11: our approvers let it out of the house, whatever became of it since. */
export const wasApproved = (estimate: Estimate): boolean =>
  ['approved', 'sent', 'confirmed', 'declined', 'superseded'].includes(estimate.status) || estimate.link !== undefined;

/** Whether another version holds in its place, or none. */
export const isReplaced = (status: EstimateStatus): boolean => status === 'superseded' || status === 'withdrawn';

/** A change order that is neither confirmed nor dropped. */
export function openChangeOrder(job: JobState): Estimate | undefined {
  const pending = pendingEstimate(job);
  return pending?.changeOrder ? pending : undefined;
}

/** The newest version when it came back to the AE and lies there: it is put up again in its own case. */
export function returnedEstimate(job: JobState, changeOrder: boolean): Estimate | undefined {
  const latest = latestEstimate(job);
  return latest?.status === 'returned' && latest.changeOrder === changeOrder ? latest : undefined;
}

/** The job with one estimate changed. */
export const withEstimate = (job: JobState, version: number, change: Partial<Estimate>): JobState => ({
  ...job,
  estimates: job.estimates.map((estimate) => (estimate.version === version ? { ...estimate, ...change } : estimate)),
});

/** What the job is worth: the confirmed total, else that of the estimate under way, else unknown. In fen, VAT included. */
export const jobTotalFen = (job: JobState): number | null =>
  (confirmedEstimate(job) ?? pendingEstimate(job))?.totalFen ?? null;
