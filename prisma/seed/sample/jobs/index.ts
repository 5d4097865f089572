/** Every sample job. Their numbers follow the order in which they were opened, not this one. */
import type { SampleJob } from '../story';
import { jobsInBilling } from './billing';
import { jobsInBrief } from './brief';
import { closedJobs } from './closed';
import { jobsInClosing } from './closing';
import { estimatesAtClient } from './estimate-at-client';
import { estimatesInHouse } from './estimate-in-house';
import { jobsInExecution } from './execution';
import { jobsInProposal } from './proposal';

export const sampleJobs: SampleJob[] = [
  ...jobsInBrief,
  ...jobsInProposal,
  ...estimatesInHouse,
  ...estimatesAtClient,
  ...jobsInExecution,
  ...jobsInBilling,
  ...jobsInClosing,
  ...closedJobs,
];
