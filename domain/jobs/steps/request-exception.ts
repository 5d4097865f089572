/** Leave to start execution before the client's written confirmation (JOB-12). The confirmation stays owed, and nothing is billed without it. */
import { z } from 'zod';
import { addDays, toInstant } from '../../shared/zoned-time';
import { caseId, exceptionFields } from '../case-fields';
import { mayExecute, pendingEstimate } from '../estimates';
import { stepTitles } from '../job-words';
import type { ExecutionException, FormStart, JobState, Step } from '../types';
import { askApproval } from './shared/ask-approval';
import { date, text } from './shared/fields';
import { caseRunning, fault, invalid, misplaced } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  reason: text({ zh: '先执行的理由', en: 'Why execution cannot wait' }, 2000),
  expectedConfirmation: date({ zh: '预计客户确认日期', en: 'Confirmation expected on' }),
});

/** The last request, when it came back to the AE. */
const returned = (job: JobState): ExecutionException | undefined => {
  const last = job.exceptions.at(-1);
  return last?.outcome === 'returned' ? last : undefined;
};

export const requestException: Step<z.output<typeof schema>> = {
  kind: 'request-exception',
  title: stepTitles['request-exception'],
  stages: ['estimate', 'execution'],
  rules: ['JOB-12'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    const pending = pendingEstimate(job);
    if (pending?.changeOrder || (pending?.status !== 'approved' && pending?.status !== 'sent'))
      return misplaced('No approved estimate waits for the client', 'JOB-12');
    if (mayExecute(job)) return misplaced('Execution before its confirmation is allowed already', 'JOB-12');
    const last = job.exceptions.at(-1);
    return last?.outcome === 'running' ? caseRunning(last.caseId, 'JOB-12') : null;
  },
  apply: (job, content, incoming, facts) => {
    const estimate = pendingEstimate(job);
    if (!estimate) return { refusal: misplaced('No approved estimate waits for the client', 'JOB-12') };
    if (content.expectedConfirmation < facts.today) {
      return invalid([fault('expectedConfirmation', 'past_date', 'Lies in the past')], 'JOB-12');
    }
    const { at, by } = stamp(incoming, facts);
    const again = returned(job);
    const number = again?.number ?? job.exceptions.length + 1;
    const exception: ExecutionException = {
      ...content,
      dueAt: toInstant(facts.timeZone, { day: addDays(content.expectedConfirmation, 1), ms: 0 }),
      number,
      estimateVersion: estimate.version,
      caseId: again?.caseId ?? caseId(job, `exception-${number}`),
      outcome: 'running',
      since: at,
      at,
      by,
    };
    const state: JobState = { ...job, exceptions: [...job.exceptions.filter((each) => each !== again), exception] };
    return {
      state,
      commands: [
        askApproval(state, {
          key: 'execution-exception',
          caseId: exception.caseId,
          subjectId: `${job.number}/exception-${number}`,
          fields: exceptionFields(state, exception),
          submitterId: by,
          again: again !== undefined,
        }),
      ],
      trail: { caseId: exception.caseId, expectedConfirmation: content.expectedConfirmation },
      comment: content.reason,
    };
  },
  asks: (job) => ({ key: 'execution-exception', again: returned(job)?.caseId ?? null }),
  initial: (job): FormStart => {
    const again = returned(job);
    return again ? { reason: again.reason, expectedConfirmation: again.expectedConfirmation } : {};
  },
};
