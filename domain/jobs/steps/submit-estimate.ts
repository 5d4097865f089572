/** The estimate goes to its approval before any client sees it (JOB-11); it says whether outside partners are needed (JOB-10). */
import { z } from 'zod';
import { confirmedEstimate, pendingEstimate, returnedEstimate } from '../estimates';
import { stepTitles } from '../job-words';
import type { JobState, Step } from '../types';
import { estimateContent, estimateFaults, initialEstimate } from './shared/estimate-content';
import { caseRunning, misplaced } from './shared/refusals';
import { submitVersion } from './shared/submit-version';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject(estimateContent);

/** An exception asks leave for one version: that version does not change under its approvers. */
const exceptionUnderWay = (job: JobState) =>
  job.exceptions.find((exception) => exception.outcome === 'running' || exception.outcome === 'returned');

export const submitEstimate: Step<z.output<typeof schema>> = {
  kind: 'submit-estimate',
  title: stepTitles['submit-estimate'],
  stages: ['estimate', 'execution'],
  rules: ['JOB-10', 'JOB-11'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    if (confirmedEstimate(job)) return misplaced('The estimate is confirmed: a change needs a change order', 'JOB-19');
    const pending = pendingEstimate(job);
    if (pending?.status === 'inApproval') return caseRunning(pending.caseId, 'JOB-11');
    const exception = exceptionUnderWay(job);
    return exception ? caseRunning(exception.caseId, 'JOB-12') : null;
  },
  apply: (job, content, incoming, facts) =>
    estimateFaults(content, facts) ?? submitVersion(job, content, { changeOrder: false }, incoming, facts),
  asks: (job) => ({ key: 'estimate', again: returnedEstimate(job, false)?.caseId ?? null }),
  initial: initialEstimate,
};
