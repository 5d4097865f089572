/**
 * 提交人自选: whom the submitter has to choose for a step with this content, before it is taken. Records nothing: the step
 * is tried on the rules alone, and refused here for whatever it would be refused for there.
 */
import { z } from 'zod';
import { caseOpening } from '../../activities/approvals/case-opening';
import { loadPlanFacts } from '../../activities/approvals/load-plan-facts';
import { loadJobFacts } from '../../activities/jobs/load-job-facts';
import { choicesFor, type Choice, type Submission } from '../../domain/approvals';
import { stepJob, steps, type JobCommand, type Step } from '../../domain/jobs';
import type { Incoming } from '../../domain/shared/process';
import { problemOf } from '../shared/problem';
import { route } from '../shared/route';
import { stepChoices } from './contract';
import { describeChoices } from './describe-choices';
import { loadAsked, type AskedBy } from './load-asked';
import { findJob, loadJobState } from './load-job';
import { readStepContent } from './step-content';
import { documentedSteps } from './step-schemas';

export const findStepChoices = route({
  method: 'post',
  path: '/jobs/{id}/steps/{kind}/choices',
  name: 'findStepChoices',
  tag: 'jobs',
  summary: 'Whom the submitter has to choose for a step with this content',
  description:
    'For steps with `asksChoice`. Takes what the step takes; records nothing. What is chosen goes into the step’s `chosen`, user ids by `<stage>.<entry>`.',
  permission: { action: 'advance', subject: 'Job' },
  key: 'none',
  params: z.object({ id: z.string().max(64), kind: z.string().max(64) }),
  body: z.record(z.string(), z.unknown()),
  documentedBody: documentedSteps,
  answers: { 200: stepChoices },
  refusals: ['NO_SUCH_STEP', 'WRONG_STAGE', 'STEP_NOT_READY', 'JOB_PAUSED', 'CASE_RUNNING', 'FORBIDDEN', 'ENDED'],
  async handle({ deps, me, params, body }) {
    const job = await findJob(deps, me, params.id, 'advance');
    const { kind, content } = readStepContent(params.kind, body);
    const { state } = await loadJobState(deps, job.id);
    const at = deps.clock().toISOString();
    const actor = { kind: 'person', id: me.id } as const;
    const facts = await loadJobFacts(deps.database, state, actor, at, content);
    if (!facts) throw new Error(`Job ${state.number} has no client`);
    const trial = { key: 'trial', at, actor };
    const taken = stepJob(state, { ...trial, body: { type: 'StepTaken', kind, content, facts } });
    if ('refusal' in taken) throw problemOf(taken.refusal);

    const step: Step = steps[kind];
    const asks = step.asks?.(state);
    const asked = asks && (await loadAsked(deps, asks));
    if (!asked) return { status: 200, body: { items: [] } };
    const planFacts = await loadPlanFacts(deps.database, asked.definition, at);
    const choices = submissionsIn(taken.commands, asked, job.id).flatMap((submission): Choice[] =>
      choicesFor({ ...trial, body: submission } satisfies Incoming, planFacts, asked.before),
    );
    return { status: 200, body: { items: await describeChoices(deps, asked, choices) } };
  },
});

/** What the step would put before its approvers: one thing at most. */
function submissionsIn(commands: JobCommand[], { definition }: AskedBy, ownerId: string): Submission[] {
  return commands.flatMap((command): Submission[] => {
    if (command.type === 'OpenCase') return [caseOpening(command, definition, ownerId)];
    return command.type === 'SignalCase' && command.event.type === 'Resubmitted' ? [command.event] : [];
  });
}
