/** The few values that the job's workflow branches on. It goes into the durable history: small, and stable in shape. */
import type { JobState, ProposalOutcome, Stage } from './types';

export type JobLoopView = {
  stage: Stage;
  left: Stage[];
  proposal: 'none' | 'presented' | ProposalOutcome;
  ended: 'closed' | 'cancelled' | null;
};

/** Where the job stands: its stage, the stages behind it, how the newest proposal round went, and whether it has ended. */
export function jobLoopView(job: JobState): JobLoopView {
  const round = job.proposals.at(-1);
  return {
    stage: job.stage,
    left: [...job.left],
    proposal: round ? (round.outcome ?? 'presented') : 'none',
    ended: job.ended?.how ?? null,
  };
}
