/** Who did it and when, as it is kept beside what was recorded. */
import type { Incoming, Instant } from '../../../shared/process';
import type { JobFacts } from '../../types';

export const stamp = (incoming: Incoming, facts: JobFacts): { at: Instant; by: string } => ({
  at: incoming.at,
  by: facts.actor?.id ?? '',
});
