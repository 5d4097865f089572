/** A part or all of the confirmed total is billed, with proof of performance, once the supervisor approves (JOB-17). */
import { z } from 'zod';
import { unbilledFen } from '../billing-sums';
import { billingFields, caseId } from '../case-fields';
import { openChangeOrder } from '../estimates';
import { stepTitles } from '../job-words';
import type { Billing, FormStart, JobState, Step } from '../types';
import { askApproval } from './shared/ask-approval';
import { fen, text } from './shared/fields';
import { caseRunning, fault, invalid, notReady } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  amountFen: fen({ zh: '请款金额（含税）', en: 'Amount, VAT included' }, 1),
  proofOfPerformance: text({
    zh: '执行凭证',
    en: 'Proof of performance',
    hint: {
      zh: '样刊、截图、监测报告等，注明存放位置',
      en: 'Copies, screenshots, monitoring reports, and where they are',
    },
  }),
});

const returned = (job: JobState): Billing | undefined => job.billings.find((billing) => billing.outcome === 'returned');

export const requestBilling: Step<z.output<typeof schema>> = {
  kind: 'request-billing',
  title: stepTitles['request-billing'],
  stages: ['billing'],
  rules: ['JOB-17'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    if (openChangeOrder(job)) return notReady('CHANGE_ORDER_OPEN', 'A change order is not decided yet', 'JOB-19');
    const running = job.billings.find((billing) => billing.outcome === 'running');
    if (running) return caseRunning(running.caseId, 'JOB-17');
    return unbilledFen(job, returned(job)?.number) > 0
      ? null
      : notReady('NOTHING_TO_BILL', 'The confirmed total has been billed', 'JOB-17');
  },
  apply: (job, content, incoming, facts) => {
    const again = returned(job);
    const most = unbilledFen(job, again?.number);
    if (content.amountFen > most) {
      return invalid([fault('amountFen', 'above_unbilled', `At most ${most} fen are left to bill`)], 'JOB-17');
    }
    const { at, by } = stamp(incoming, facts);
    const number = again?.number ?? job.billings.length + 1;
    const billing: Billing = {
      ...content,
      number,
      caseId: again?.caseId ?? caseId(job, `billing-${number}`),
      outcome: 'running',
      since: at,
      at,
      by,
    };
    const billings = [...job.billings.filter((each) => each !== again), billing].sort((a, b) => a.number - b.number);
    const state: JobState = { ...job, billings };
    return {
      state,
      commands: [
        askApproval(state, {
          key: 'billing',
          caseId: billing.caseId,
          subjectId: `${job.number}/billing-${number}`,
          fields: billingFields(state, billing),
          submitterId: by,
          again: again !== undefined,
        }),
      ],
      trail: { number, amountFen: content.amountFen, caseId: billing.caseId },
    };
  },
  asks: (job) => ({ key: 'billing', again: returned(job)?.caseId ?? null }),
  initial: (job): FormStart => {
    const again = returned(job);
    return again
      ? { amountFen: again.amountFen, proofOfPerformance: again.proofOfPerformance }
      : { amountFen: unbilledFen(job) };
  },
};
