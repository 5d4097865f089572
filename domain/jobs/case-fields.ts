/** What a job lays before its approvers: the fields of each subject, always whole, from the job's facts. Knows no case. */
import type { SubjectFields } from '../approvals/types';
import { billedFen } from './billing-sums';
import { confirmedEstimate } from './estimates';
import type { Billing, Estimate, ExecutionException, JobState, Outsourcing, Rehearsal, Strategy } from './types';

const ofJob = (job: JobState): SubjectFields => ({
  jobNumber: job.number,
  title: job.title,
  clientId: job.clientId,
  ae: job.aeId,
});

export const strategyFields = (job: JobState, strategy: Strategy): SubjectFields => ({
  ...ofJob(job),
  version: strategy.version,
  audience: strategy.audience,
  message: strategy.message,
  support: strategy.support,
  tone: strategy.tone,
  deliverables: strategy.deliverables,
  creative: strategy.creativeId,
  neededOn: strategy.neededOn,
});

export const rehearsalFields = (job: JobState, rehearsal: Rehearsal): SubjectFields => ({
  ...ofJob(job),
  round: rehearsal.round,
  heldOn: rehearsal.heldOn,
  presenter: rehearsal.presenterId,
  creative: rehearsal.creativeId,
  summary: rehearsal.summary,
  findings: rehearsal.findings,
});

export const estimateFields = (job: JobState, estimate: Estimate): SubjectFields => ({
  ...ofJob(job),
  version: estimate.version,
  changeOrder: estimate.changeOrder,
  lines: estimate.lines.map((line) => ({ ...line })),
  netFen: estimate.netFen,
  vatFen: estimate.vatFen,
  amountFen: estimate.totalFen,
  costFen: estimate.costFen,
  discountPercent: estimate.discountPercent,
  outsidePartners: estimate.outsidePartners,
  deliveryDate: estimate.deliveryDate,
  ...(estimate.reason === undefined ? {} : { reason: estimate.reason }),
  ...(estimate.note === undefined ? {} : { note: estimate.note }),
});

export const outsourcingFields = (job: JobState, { offers, ...request }: Outsourcing): SubjectFields => {
  const taken = offers[request.proposed - 1];
  return {
    ...ofJob(job),
    number: request.number,
    item: request.description,
    quotedCostFen: request.quotedCostFen,
    costFen: taken?.costFen ?? 0,
    partner: taken?.partner ?? '',
    deliveryDate: taken?.deliveryDate ?? '',
    offerCount: offers.length,
    offers: offers.map(({ partner, what, costFen, deliveryDate }, index) => ({
      description: `${index + 1}. ${partner}：${what}（${deliveryDate}）`,
      unit: '项',
      quantity: 1,
      unitPriceFen: costFen,
    })),
    reason: request.reason,
  };
};

export const exceptionFields = (job: JobState, exception: ExecutionException): SubjectFields => ({
  ...ofJob(job),
  amountFen: job.estimates.find((estimate) => estimate.version === exception.estimateVersion)?.totalFen ?? 0,
  reason: exception.reason,
  expectedConfirmation: exception.expectedConfirmation,
});

export const billingFields = (job: JobState, billing: Billing): SubjectFields => ({
  ...ofJob(job),
  number: billing.number,
  amountFen: billing.amountFen,
  confirmedFen: confirmedEstimate(job)?.totalFen ?? 0,
  billedBeforeFen: billedFen(job, billing.number),
  proofOfPerformance: billing.proofOfPerformance,
});

/** Who has a stake in a case of this job: the AE and who submitted it (APR-4). */
export const partiesOf = (job: JobState, submitterId: string): string[] => [...new Set([job.aeId, submitterId])];

export const caseId = (job: JobState, what: string): string => `approval/${job.id}/${what}`;
