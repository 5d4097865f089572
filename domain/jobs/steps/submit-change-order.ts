/** Scope or budget changed after the client's confirmation: a new version goes through approval and confirmation again, and the confirmed one holds until then (JOB-19). */
import { z } from 'zod';
import { billedFen } from '../billing-sums';
import { estimateTotals } from '../estimate-totals';
import { confirmedEstimate, openChangeOrder, returnedEstimate } from '../estimates';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { estimateContent, estimateFaults, initialEstimate } from './shared/estimate-content';
import { text } from './shared/fields';
import { caseRunning, fault, invalid, misplaced } from './shared/refusals';
import { submitVersion } from './shared/submit-version';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  reason: text({ zh: '变更原因', en: 'Reason for the change' }, 2000),
  ...estimateContent,
});

export const submitChangeOrder: Step<z.output<typeof schema>> = {
  kind: 'submit-change-order',
  title: stepTitles['submit-change-order'],
  stages: ['execution', 'billing'],
  rules: ['JOB-19', 'JOB-11'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    if (!confirmedEstimate(job)) return misplaced('Nothing is confirmed yet that could be changed', 'JOB-19');
    const open = openChangeOrder(job);
    return open?.status === 'inApproval' ? caseRunning(open.caseId, 'JOB-19') : null;
  },
  apply: (job, { reason, ...content }, incoming, facts) => {
    const faults = estimateFaults(content, facts);
    if (faults) return faults;
    const { totalFen } = estimateTotals(content.lines, content.discountPercent, facts.vatPercent);
    if (totalFen < billedFen(job)) {
      return invalid([fault('lines', 'below_billed', `Below the ${billedFen(job)} fen already billed`)], 'JOB-19');
    }
    return submitVersion(job, content, { changeOrder: true, reason }, incoming, facts);
  },
  asks: (job) => ({ key: 'estimate', again: returnedEstimate(job, true)?.caseId ?? null }),
  initial: (job) => {
    const open = openChangeOrder(job);
    return { ...initialEstimate(job), ...(open?.reason === undefined ? {} : { reason: open.reason }) };
  },
};
