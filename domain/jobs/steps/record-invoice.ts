/** Finance issues the invoice of an approved billing request, after amount and payer's title are checked (JOB-17, REC-3). */
import { z } from 'zod';
import { withoutInvoice } from '../billing-sums';
import { stepTitles } from '../job-words';
import type { FormStart, Step } from '../types';
import { billing, code, date, fen, line } from './shared/fields';
import { fault, invalid, notReady, type Fault } from './shared/refusals';
import { stamp } from './shared/stamp';
import { whoeverHas } from './shared/who-may';

const schema = z.strictObject({
  billing: billing({ zh: '请款单', en: 'Billing request' }),
  invoiceNumber: code(
    {
      zh: '发票号码',
      en: 'Invoice number',
      hint: { zh: '纸质发票 8 位数字，数电票 20 位数字', en: '8 digits on paper, 20 digits when digital' },
    },
    /^(\d{8}|\d{20})$/,
    20,
  ),
  issuedOn: date({ zh: '开票日期', en: 'Issued on' }),
  amountFen: fen({ zh: '发票金额（含税）', en: 'Amount, VAT included' }, 1),
  title: line({ zh: '发票抬头', en: 'Invoice title' }),
});

export const recordInvoice: Step<z.output<typeof schema>> = {
  kind: 'record-invoice',
  title: stepTitles['record-invoice'],
  stages: ['billing'],
  rules: ['JOB-17', 'REC-3'],
  schema,
  mayTake: whoeverHas('finance', 'JOB-17'),
  ready: (job) =>
    withoutInvoice(job).length > 0
      ? null
      : notReady('NOTHING_TO_INVOICE', 'No approved billing request waits for an invoice', 'JOB-17'),
  apply: (job, content, incoming, facts) => {
    const asked = withoutInvoice(job).find((each) => each.number === content.billing);
    if (!asked) {
      return invalid(
        [fault('billing', 'not_waiting', 'No approved request of this number waits for an invoice')],
        'JOB-17',
      );
    }
    const faults: Fault[] = [];
    if (content.amountFen !== asked.amountFen) {
      faults.push(fault('amountFen', 'not_as_approved', `The approved amount is ${asked.amountFen} fen`));
    }
    if (content.title !== facts.client.name) {
      faults.push(fault('title', 'not_the_client', `The client is ${facts.client.name}`));
    }
    if (
      facts.invoiceNumbersTaken.includes(content.invoiceNumber) ||
      job.billings.some((each) => each.invoice?.number === content.invoiceNumber)
    ) {
      faults.push(fault('invoiceNumber', 'not_unique', 'This number was recorded before'));
    }
    if (content.issuedOn > facts.today) faults.push(fault('issuedOn', 'future_date', 'Lies in the future'));
    if (faults.length > 0) return invalid(faults, 'REC-3');
    const { issuedOn, amountFen, title } = content;
    const invoice = { number: content.invoiceNumber, issuedOn, amountFen, title, ...stamp(incoming, facts) };
    return {
      state: {
        ...job,
        billings: job.billings.map((each) => (each.number === asked.number ? { ...each, invoice } : each)),
      },
    };
  },
  initial: (job, facts): FormStart => {
    const first = withoutInvoice(job)[0];
    return first
      ? { billing: first.number, amountFen: first.amountFen, title: facts.client.name, issuedOn: facts.today }
      : {};
  },
};
