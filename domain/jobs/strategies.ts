/** Which strategy holds, and whether a presentation is owed that has to follow it (JOB-23, JOB-9). Pure reading of the facts. */
import type { JobState, Strategy } from './types';

/** The newest one that the account director signed: what creation follows. */
export const signedStrategy = (job: JobState): Strategy | undefined =>
  job.strategies.findLast(({ outcome }) => outcome === 'approved');

/** Nothing was presented yet, or the client wants another round: creation is under way. */
export function presentationOwed(job: JobState): boolean {
  const last = job.proposals.at(-1);
  return !last || last.outcome === 'revise' || last.outcome === 'rejected';
}
