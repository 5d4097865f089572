/** Money arrived for an invoice, in full or in part (JOB-17). Also while the job is paused: money does not wait. */
import { z } from 'zod';
import { unpaidFen, withoutMoney } from '../billing-sums';
import { stepTitles } from '../job-words';
import type { FormStart, Step } from '../types';
import { billing, date, fen, line } from './shared/fields';
import { fault, invalid, notReady, type Fault } from './shared/refusals';
import { stamp } from './shared/stamp';
import { whoeverHas } from './shared/who-may';

const schema = z.strictObject({
  billing: billing({ zh: '请款单', en: 'Billing request' }),
  amountFen: fen({ zh: '到账金额', en: 'Amount received' }, 1),
  receivedOn: date({ zh: '到账日期', en: 'Received on' }),
  payer: line({ zh: '付款方', en: 'Payer' }),
  reference: line({ zh: '银行流水号', en: 'Bank reference' }, 100),
});

export const recordReceipt: Step<z.output<typeof schema>> = {
  kind: 'record-receipt',
  title: stepTitles['record-receipt'],
  stages: ['billing'],
  whilePaused: true,
  rules: ['JOB-17'],
  schema,
  mayTake: whoeverHas('finance', 'JOB-17'),
  ready: (job) =>
    withoutMoney(job).length > 0 ? null : notReady('NOTHING_OWED', 'No invoice waits for money', 'JOB-17'),
  apply: (job, content, incoming, facts) => {
    const owed = withoutMoney(job).find((each) => each.number === content.billing);
    if (!owed)
      return invalid([fault('billing', 'not_waiting', 'No invoice of this request waits for money')], 'JOB-17');
    const faults: Fault[] = [];
    const most = unpaidFen(job, owed);
    if (content.amountFen > most) faults.push(fault('amountFen', 'above_owed', `Only ${most} fen are owed`));
    if (content.receivedOn > facts.today) faults.push(fault('receivedOn', 'future_date', 'Lies in the future'));
    // One transfer may pay several invoices; for one of them it arrives once.
    if (job.receipts.some((each) => each.billing === owed.number && each.reference === content.reference)) {
      faults.push(fault('reference', 'not_unique', 'This bank reference was recorded for this invoice before'));
    }
    if (faults.length > 0) return invalid(faults, 'JOB-17');
    return { state: { ...job, receipts: [...job.receipts, { ...content, ...stamp(incoming, facts) }] } };
  },
  initial: (job, facts): FormStart => {
    const first = withoutMoney(job)[0];
    return first
      ? {
          billing: first.number,
          amountFen: unpaidFen(job, first),
          receivedOn: facts.today,
          payer: first.invoice?.title ?? facts.client.name,
        }
      : {};
  },
};
