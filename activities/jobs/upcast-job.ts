/** Stored states of jobs of every age, as the newest shape. Pure; a step is kept for as long as such states are stored. */
import type { JobState } from '../../domain/jobs';
import type { Json } from '../../domain/shared/process';
import { upcastThrough, type Upcaster } from '../shared/upcast';

/** Version 1 knew nothing of what is prepared before a proposal, nor of what partners offer. */
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
});

const upcast = upcastThrough([toVersion2]);

/** Null where nothing is stored. Throws for a version that this release does not know. */
export function upcastJob(stored: Json): JobState | null {
  return upcast(stored) as unknown as JobState | null;
}
