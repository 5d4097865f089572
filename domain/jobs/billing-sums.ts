/** How much of the confirmed total has been billed, invoiced and received (JOB-17). All amounts in fen, VAT included. */
import type { Fen } from '../shared/money';
import { confirmedEstimate } from './estimates';
import type { Billing, JobState } from './types';

const counts = (billing: Billing) =>
  billing.outcome === 'running' || billing.outcome === 'returned' || billing.outcome === 'approved';

/** What has been asked for in requests that are approved or may still be; `except` leaves one out. */
export const billedFen = (job: JobState, except?: number): Fen =>
  job.billings
    .filter((billing) => counts(billing) && billing.number !== except)
    .reduce((sum, billing) => sum + billing.amountFen, 0);

/** What of the confirmed total no request asks for yet. */
export const unbilledFen = (job: JobState, except?: number): Fen =>
  (confirmedEstimate(job)?.totalFen ?? 0) - billedFen(job, except);

export const receivedFen = (job: JobState, billing: number): Fen =>
  job.receipts.filter((receipt) => receipt.billing === billing).reduce((sum, receipt) => sum + receipt.amountFen, 0);

/** What of an invoice has not arrived; 0 when there is no invoice. */
export const unpaidFen = (job: JobState, billing: Billing): Fen =>
  billing.invoice ? billing.invoice.amountFen - receivedFen(job, billing.number) : 0;

export const withoutInvoice = (job: JobState): Billing[] =>
  job.billings.filter((billing) => billing.outcome === 'approved' && !billing.invoice);

export const withoutMoney = (job: JobState): Billing[] => job.billings.filter((billing) => unpaidFen(job, billing) > 0);
