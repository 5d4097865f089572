/** Asks the rules alone why something can not be done any more: for processes that have ended and answer nobody. */
import { upcastCase } from '../../activities/approvals/upcast-case';
import { upcastJob } from '../../activities/jobs/upcast-job';
import { stepCase, type CaseEvent } from '../../domain/approvals';
import { stepJob, type JobEvent } from '../../domain/jobs';
import type { Incoming, Json, StepResult } from '../../domain/shared/process';
import type { Refusal } from '../../domain/shared/refusal';

/** Takes the ended process's kind and state and what was asked. Pure; nothing is recorded. */
export function refusalByRules(kind: string, state: Json, incoming: Incoming): Refusal {
  // A step is taken on facts that only the record loads; on a job that has ended there is one answer to all of them.
  if (kind === 'job' && (incoming.body as JobEvent).type === 'StepTaken') {
    return { code: 'ENDED', detail: `The job is ${upcastJob(state)?.ended?.how ?? 'over'}` };
  }
  const result: StepResult<unknown, unknown> =
    kind === 'job'
      ? stepJob(upcastJob(state), incoming as Incoming<JobEvent>)
      : stepCase(upcastCase(state), incoming as Incoming<CaseEvent>);
  return 'refusal' in result ? result.refusal : { code: 'ENDED', detail: 'It has ended' };
}
