/** Takes one step of a job. Every kind of the register comes through here; its content is checked by its own schema. */
import { z } from 'zod';
import { steps, type StepKind } from '../../domain/jobs';
import type { Json } from '../../domain/shared/process';
import { operationStatus } from '../shared/contract';
import { carryOut } from '../shared/operations';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { faultsOf } from '../shared/validate';
import { jobAnswer } from './contract';
import { findJob } from './load-job';
import { documentedSteps } from './step-schemas';

export const takeStep = route({
  method: 'post',
  path: '/jobs/{id}/steps/{kind}',
  name: 'takeStep',
  tag: 'jobs',
  summary: 'Take a step of a job',
  description: 'Which steps are next, and the schema of their content, is told by `GET /jobs/{id}`.',
  permission: { action: 'advance', subject: 'Job' },
  key: 'process',
  params: z.object({ id: z.string().max(64), kind: z.string().max(64) }),
  body: z.record(z.string(), z.unknown()),
  documentedBody: documentedSteps,
  answers: { 200: jobAnswer, 202: operationStatus },
  refusals: ['NO_SUCH_STEP', 'WRONG_STAGE', 'STEP_NOT_READY', 'JOB_PAUSED', 'CASE_RUNNING', 'FORBIDDEN', 'ENDED'],
  async handle({ deps, me, params, body, key, correlationId }) {
    if (key === undefined) throw problem('KEY_MISSING', 'This write needs an Idempotency-Key');
    const job = await findJob(deps, me, params.id, 'advance');
    const kind = stepKind(params.kind);
    const content = steps[kind].schema.safeParse(body);
    if (!content.success)
      throw problem('INVALID', 'The content has faults', { errors: faultsOf(content.error, 'body') });
    return carryOut(deps, {
      route: 'takeStep',
      actorId: me.id,
      actor: { kind: 'person', id: me.id },
      key,
      asked: { job: job.number, kind, content: body },
      correlationId,
      processId: job.id,
      event: () => ({ type: 'StepTaken', kind, content: content.data as Json }),
    });
  },
});

function stepKind(kind: string): StepKind {
  if (Object.hasOwn(steps, kind)) return kind as StepKind;
  throw problem('NO_SUCH_STEP', 'There is no such step');
}
