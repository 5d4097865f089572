/** What a rule says when something keeps a job in its stage: which rule, what is missing, who has it, and since when. */
import type { Blocker, Instant, Json } from '../shared/process';
import type { BlockerCode } from './job-words';
import type { JobState } from './types';

export type JobBlocker = Blocker & { code: BlockerCode };
export type BlockerRule = (job: JobState) => JobBlocker[];

/** `holder`: a person, `client`, `role:<role>`, or null where an approval is awaited. */
export const blocker = (
  rule: string,
  code: BlockerCode,
  holder: string | null,
  since: Instant,
  detail?: { [key: string]: Json },
): JobBlocker => ({ rule, code, holders: holder === null ? [] : [holder], since, ...(detail ? { detail } : {}) });
