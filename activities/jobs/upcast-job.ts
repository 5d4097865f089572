/** Stored states of jobs of every age, as the newest shape. Pure; a step is kept for as long as such states are stored. */
import type { Estimate, JobState } from '../../domain/jobs';
import type { Json } from '../../domain/shared/process';
import { upcastThrough, type Upcaster } from '../shared/upcast';

/** Version 1 knew nothing of what is prepared before a proposal, nor of what partners offer: nobody is asked for requests of work that was done. */
const toVersion2: Upcaster = (older) => ({
  ...older,
  v: 2,
  concernedIds: [],
  discussions: [],
  meetings: [],
  schedule: [],
  strategies: [],
  rehearsals: [],
  outsourcings: [],
  ...executedUnasked(older),
});

/** The estimate that was carried out when the work was live, the confirmed one before any other (JOB-10). */
function executedUnasked({ live, stage, estimates }: { [field: string]: Json }): { executedUnasked?: number } {
  if (live === undefined && stage !== 'billing' && stage !== 'closing') return {};
  const known = estimates as unknown as Pick<Estimate, 'status' | 'version'>[];
  const executed = known.find(({ status }) => status === 'confirmed') ?? known.at(-1);
  return executed ? { executedUnasked: executed.version } : {};
}

const upcast = upcastThrough([toVersion2]);

/** Null where nothing is stored. Throws for a version that this release does not know. */
export function upcastJob(stored: Json): JobState | null {
  return upcast(stored) as unknown as JobState | null;
}
