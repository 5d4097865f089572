/** Takes one step of a job. Every kind of the register comes through here; its content is checked by its own schema. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { carryOut } from '../shared/operations';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { jobAnswer } from './contract';
import { findJob } from './load-job';
import { readStepContent } from './step-content';
import { documentedSteps } from './step-schemas';

export const takeStep = route({
  method: 'post',
  path: '/jobs/{id}/steps/{kind}',
  name: 'takeStep',
  tag: 'jobs',
  summary: 'Take a step of a job',
  description:
    'Which steps are next, and the schema of their content, is told by `GET /jobs/{id}`; with `asksChoice` also whom the submitter wants to decide (`chosen`), out of those whom `POST /jobs/{id}/steps/{kind}/choices` names.',
  permission: { action: 'advance', subject: 'Job' },
  key: 'process',
  params: z.object({ id: z.string().max(64), kind: z.string().max(64) }),
  body: z.record(z.string(), z.unknown()),
  documentedBody: documentedSteps,
  answers: { 200: jobAnswer, 202: operationStatus },
  refusals: [
    ...['NO_SUCH_STEP', 'WRONG_STAGE', 'STEP_NOT_READY', 'JOB_PAUSED', 'CASE_RUNNING', 'CHOICE_INVALID', 'FORBIDDEN'],
    'ENDED',
  ],
  async handle({ deps, me, params, body, key, correlationId }) {
    if (key === undefined) throw problem('KEY_MISSING', 'This write needs an Idempotency-Key');
    const job = await findJob(deps, me, params.id, 'advance');
    const step = readStepContent(params.kind, body);
    return carryOut(deps, {
      route: 'takeStep',
      actorId: me.id,
      actor: { kind: 'person', id: me.id },
      key,
      asked: { job: job.number, kind: step.kind, content: body },
      correlationId,
      processId: job.id,
      event: () => ({ type: 'StepTaken', ...step }),
    });
  },
});
