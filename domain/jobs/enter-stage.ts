/** The process goes from stage to stage; this says whether the facts allow it. The loop asks, nobody else. */
import type { Incoming } from '../shared/process';
import { refuse } from '../shared/refusal';
import { jobBlockers } from './job-blockers';
import { stages, type JobEvent, type JobState, type JobStepResult } from './types';

type Entered = Extract<JobEvent, { type: 'StageEntered' }>;

/**
 * Enters a stage. The one it is in already changes nothing; the next one only when nothing blocks the present.
 * Refuses ENDED, WRONG_STAGE (not the next one), STEP_NOT_READY with the first blocker's rule and all their codes.
 */
export function enterStage(job: JobState, incoming: Incoming<Entered>): JobStepResult {
  const { at, actor } = incoming;
  const { stage } = incoming.body;
  if (job.ended) return refuse('ENDED', `The job is ${job.ended.how}`);
  if (stage === job.stage) return { state: job, commands: [], trail: [] };
  if (stages.indexOf(stage) !== stages.indexOf(job.stage) + 1) {
    return refuse('WRONG_STAGE', `From ${job.stage} a job does not go to ${stage}`);
  }
  const [first, ...more] = jobBlockers(job);
  if (first) {
    return refuse(
      'STEP_NOT_READY',
      `${job.stage} cannot be left: ${[first, ...more].map(({ code }) => code).join(', ')}`,
      {
        rule: first.rule,
        data: { blockers: [first, ...more].map(({ code }) => code) },
      },
    );
  }
  return {
    state: { ...job, stage, stageSince: at, left: [...job.left, job.stage] },
    commands: [],
    trail: [{ at, actor, operation: 'enter-stage', stage, detail: { from: job.stage } }],
  };
}
