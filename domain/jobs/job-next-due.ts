/** What wakes a job by itself. */
import type { Instant } from '../shared/process';
import type { JobState } from './types';

/** When the open link of an estimate expires; null when nothing is due by itself. */
export const jobNextDue = (job: JobState): Instant | null =>
  job.ended ? null : (job.estimates.find(({ status }) => status === 'sent')?.link?.expiresAt ?? null);
