/** A person does something in a job: whether it exists, who may, whether now, whether the content holds; then the step itself decides. */
import type { Incoming, Json } from '../shared/process';
import { refuse, type Refusal } from '../shared/refusal';
import { passChosen } from './pass-chosen';
import { steps } from './steps';
import { invalid } from './steps/shared/refusals';
import type { JobEvent, JobFacts, JobState, JobStepResult, Step } from './types';

type Taken = Extract<JobEvent, { type: 'StepTaken' }>;

/**
 * Takes a step. Refuses, in this order: NO_SUCH_STEP; FORBIDDEN or OWN_REQUEST (who may not is told nothing else);
 * ENDED; JOB_PAUSED; WRONG_STAGE; STEP_NOT_READY or CASE_RUNNING; INVALID with `data.errors` naming each fault, also for
 * a choice of approvers (`chosen`) where nobody's consent is asked.
 */
export function takeStep(job: JobState, incoming: Incoming<Taken>): JobStepResult {
  const { kind, content, chosen, facts } = incoming.body;
  if (!Object.hasOwn(steps, kind)) return refuse('NO_SUCH_STEP', `There is no step ${kind}`);
  if (!facts) return refuse('FORBIDDEN', 'A step is taken on recorded facts only');
  const step: Step = steps[kind];
  const orderedBySystem = incoming.actor.kind === 'system' && step.bySystem === true;
  const no = (orderedBySystem ? null : step.mayTake(job, facts)) ?? stepRefusal(job, step, facts);
  if (no) return { refusal: no };
  const read = step.schema.safeParse(content);
  if (!read.success) {
    return invalid(
      read.error.issues.map(({ path, message, code }) => ({ path: path.map(String).join('.'), message, code })),
    );
  }
  const effect = step.apply(job, read.data, incoming, facts);
  if ('refusal' in effect) return effect;
  const asked = effect.commands ?? [];
  const commands = chosen ? passChosen(asked, chosen) : asked;
  if (!commands) {
    return invalid([{ path: 'chosen', code: 'unrecognized_keys', message: 'Nobody decides this step' }]);
  }
  const detail = effect.trail ?? (effect.comment === undefined ? (read.data as { [field: string]: Json }) : undefined);
  return {
    state: effect.state,
    commands,
    trail: [
      {
        at: incoming.at,
        actor: incoming.actor,
        operation: kind,
        stage: job.stage,
        ...(effect.comment === undefined ? {} : { comment: effect.comment }),
        ...(detail === undefined ? {} : { detail }),
      },
    ],
  };
}

/** Why the job is not ready for the step now, whoever takes it: ENDED, JOB_PAUSED, WRONG_STAGE, or what the step itself says. */
export function stepRefusal(job: JobState, step: Step, facts: JobFacts): Refusal | null {
  if (job.ended) return { code: 'ENDED', detail: `The job is ${job.ended.how}` };
  if (job.paused && !step.whilePaused) {
    return { code: 'JOB_PAUSED', rule: 'JOB-21', detail: `Paused since ${job.paused.at}` };
  }
  if (step.stages !== 'any' && !step.stages.includes(job.stage)) {
    return {
      code: 'WRONG_STAGE',
      detail: `${step.kind} belongs to ${step.stages.join(', ')}; the job is in ${job.stage}`,
    };
  }
  return step.ready(job, facts);
}
