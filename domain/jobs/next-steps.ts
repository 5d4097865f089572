/** What a person may do next in a job: the ready steps first as things stand, and those that wait for something with the reason. */
import type { Refusal } from '../shared/refusal';
import { stepSchema, type JsonSchema } from './step-schema';
import { steps } from './steps';
import { stepRefusal } from './take-step';
import { stepKinds, type Asked, type FormStart, type JobFacts, type JobState, type Step, type StepKind } from './types';

export interface NextStep {
  kind: StepKind;
  title: { zh: string; en: string };
  rules: string[];
  ready: boolean;
  /** Why it is not ready. */
  reason?: Refusal;
  schema: JsonSchema;
  initial?: FormStart;
  /** Whose consent it asks for. */
  asks?: Asked;
}

/**
 * The steps that belong to where the job stands and that `facts.actor` may take, in the order of the work. What another
 * person has to do, and what has no place now, is left out; nothing is left once the job has ended.
 */
export function nextSteps(job: JobState, facts: JobFacts): NextStep[] {
  return stepKinds.flatMap((kind): NextStep[] => {
    const step: Step = steps[kind];
    if (job.ended || step.mayTake(job, facts)) return [];
    if (step.stages !== 'any' && !step.stages.includes(job.stage)) return [];
    if (step.ready(job, facts)?.code === 'WRONG_STAGE') return [];
    const reason = stepRefusal(job, step, facts);
    return [
      {
        kind,
        title: step.title,
        rules: [...step.rules],
        ready: reason === null,
        ...(reason ? { reason } : {}),
        schema: stepSchema(kind),
        ...(step.initial ? { initial: step.initial(job, facts) } : {}),
        ...(step.asks ? { asks: step.asks(job) } : {}),
      },
    ];
  });
}
