/** The recorded facts of a job with the domain's own types; what this reader may not see is missing. Pure. */
import type { JobState } from '../../../../domain/jobs/types';
import type { Job } from '../../shared/types';

export type Facts = Pick<
  JobState,
  | 'background'
  | 'brief'
  | 'discussions'
  | 'meetings'
  | 'jobCard'
  | 'schedule'
  | 'strategies'
  | 'rehearsals'
  | 'proposals'
  | 'estimates'
  | 'outsourcings'
  | 'exceptions'
  | 'finalProofs'
  | 'live'
  | 'billings'
  | 'receipts'
  | 'closing'
  | 'paused'
  | 'ended'
>;

/** The API hands the state's facts on as plain JSON; lists that are missing become empty. */
export function factsOf(job: Pick<Job, 'facts'>): Facts {
  const facts = job.facts as Partial<Facts>;
  return {
    ...facts,
    rehearsals: facts.rehearsals ?? [],
    discussions: facts.discussions ?? [],
    meetings: facts.meetings ?? [],
    schedule: facts.schedule ?? [],
    strategies: facts.strategies ?? [],
    proposals: facts.proposals ?? [],
    estimates: facts.estimates ?? [],
    outsourcings: facts.outsourcings ?? [],
    exceptions: facts.exceptions ?? [],
    finalProofs: facts.finalProofs ?? [],
    billings: facts.billings ?? [],
    receipts: facts.receipts ?? [],
  };
}
