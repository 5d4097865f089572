/** What is prepared in the house before a proposal is presented: the strategy that holds (JOB-23), the review of the round before (JOB-22), and the rehearsal of the round to come (JOB-8). Pure reading of the facts. */
import type { JobState, ProposalRound, Rehearsal, Strategy } from './types';

/** The newest one that the account director signed: what creation follows. */
export const signedStrategy = (job: JobState): Strategy | undefined =>
  job.strategies.findLast(({ outcome }) => outcome === 'approved');

/** Nothing was presented yet, or the client wants another round: creation is under way. */
export function presentationOwed(job: JobState): boolean {
  const last = job.proposals.at(-1);
  return !last || last.outcome === 'revise' || last.outcome === 'rejected';
}

/** The number of the round that is to be presented next. */
export const nextRound = (job: JobState): number => job.proposals.length + 1;

/** The newest rehearsal of the round that is to be presented next (JOB-8). */
export const rehearsalOfNextRound = (job: JobState): Rehearsal | undefined =>
  job.rehearsals.findLast(({ round }) => round === nextRound(job));

/** The newest round that was presented, while the house has not gone over it (JOB-22). */
export function presentationUnreviewed(job: JobState): ProposalRound | undefined {
  const last = job.proposals.at(-1);
  return last && !job.discussions.some(({ round }) => round === last.round) ? last : undefined;
}
