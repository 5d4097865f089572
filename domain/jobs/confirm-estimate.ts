/** The client said yes: this version holds now, the one before is replaced, and nobody needs to decide about an exception any more (JOB-12, JOB-19). */
import type { Instant } from '../shared/process';
import type { Estimate, JobCommand, JobState } from './types';

export function confirmEstimate(
  job: JobState,
  version: number,
  confirmation: NonNullable<Estimate['confirmation']>,
  at: Instant,
): { state: JobState; commands: JobCommand[] } {
  const estimates = job.estimates.map((estimate): Estimate => {
    if (estimate.version === version) return { ...estimate, status: 'confirmed', statusSince: at, confirmation };
    return estimate.status === 'confirmed' ? { ...estimate, status: 'superseded', statusSince: at } : estimate;
  });
  return { state: { ...job, estimates }, commands: endExceptions(job, 'The client has confirmed the estimate') };
}

/** The client has answered: whether to wait for the answer needs no decision any more (JOB-12). */
export const endExceptions = (job: JobState, reason: string): JobCommand[] =>
  job.exceptions
    .filter((exception) => exception.outcome === 'running' || exception.outcome === 'returned')
    .map((exception): JobCommand => ({
      type: 'SignalCase',
      caseId: exception.caseId,
      event: { type: 'Terminated', reason },
    }));
