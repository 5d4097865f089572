/** The job's transition function: facts and one event in, the next facts out, or a refusal that changed nothing. Pure. */
import { assertNever } from '../shared/assert-never';
import type { Incoming } from '../shared/process';
import { refuse } from '../shared/refusal';
import { approvalEnded } from './approval-ended';
import { approvalReturned } from './approval-returned';
import { deadlineReached } from './deadline-reached';
import { enterStage } from './enter-stage';
import { linkAnswered } from './link-answered';
import { openJob } from './open-job';
import { takeStep } from './take-step';
import type { JobEvent, JobState, JobStepResult } from './types';

/** Answers one event. Each function named here says what it refuses. */
export function stepJob(job: JobState | null, incoming: Incoming<JobEvent>): JobStepResult {
  const { body } = incoming;
  if (body.type === 'JobOpened') return openJob(job, { ...incoming, body });
  if (!job) return refuse('NOT_FOUND', 'The job was never opened');
  switch (body.type) {
    case 'StageEntered':
      return enterStage(job, { ...incoming, body });
    case 'StepTaken':
      return takeStep(job, { ...incoming, body });
    case 'ApprovalReturned':
      return approvalReturned(job, { ...incoming, body });
    case 'ApprovalEnded':
      return approvalEnded(job, { ...incoming, body });
    case 'LinkAnswered':
      return linkAnswered(job, { ...incoming, body });
    case 'DeadlineReached':
      return deadlineReached(job, { ...incoming, body });
    default:
      return assertNever(body);
  }
}
