/** What internal discussions left to be done (JOB-7). Pure reading of the facts. */
import type { DiscussionPoint, JobState } from './types';

/** Every point that is not settled, in the order in which they were agreed. */
export const openPoints = (job: Pick<JobState, 'discussions'>): DiscussionPoint[] =>
  job.discussions.flatMap(({ points }) => points.filter(({ settled }) => settled === undefined));

/** How many points were ever agreed: the next one's number is one more. */
export const pointsAgreed = (job: JobState): number =>
  job.discussions.reduce((sum, { points }) => sum + points.length, 0);
