/** What an estimate says, and how its content becomes a version that goes to its approval: the same for a first one and for a change order. */
import { z } from 'zod';
import type { Incoming, Json } from '../../../shared/process';
import type { Refusal } from '../../../shared/refusal';
import { caseId, estimateFields, partiesOf } from '../../case-fields';
import { estimateTotals } from '../../estimate-totals';
import { latestEstimate } from '../../estimates';
import type { Estimate, JobCommand, JobFacts, JobState, StepEffect } from '../../types';
import { date, fen, line, MAX_FEN, percent, quantity, rows, text, yesOrNo } from './fields';
import { fault, invalid, type Fault } from './refusals';

const estimateLine = z.strictObject({
  description: line({ zh: '项目', en: 'Item' }),
  unit: line({ zh: '单位', en: 'Unit' }, 20),
  quantity: quantity({ zh: '数量', en: 'Quantity' }),
  unitPriceFen: fen({ zh: '单价（不含税）', en: 'Unit price, net' }),
  outsideCostFen: fen({
    zh: '外部成本（整行）',
    en: 'Outside cost of the line',
    hint: { zh: '由外部合作方完成时的成本；客户看不到', en: 'What a partner charges us; the client never sees it' },
  }),
});

export const estimateContent = {
  lines: rows(estimateLine, { zh: '明细', en: 'Lines' }, 200),
  outsidePartners: yesOrNo({ zh: '需要外部合作方', en: 'Needs outside partners' }),
  discountPercent: percent({
    zh: '优惠比例',
    en: 'Discount',
    hint: { zh: '在合计上减免的百分比：10 即九折', en: 'Percent off the sum of the lines' },
  }),
  deliveryDate: date({ zh: '交付日期', en: 'Delivery date' }),
  note: text({ zh: '备注（客户可见）', en: 'Note, shown to the client' }, 2000).optional(),
};

export type EstimateContent = z.output<z.ZodObject<typeof estimateContent>>;

/**
 * Refuses INVALID: a delivery date in the past, a total beyond the largest amount or of nothing, and an answer about
 * outside partners that the lines contradict (JOB-10).
 */
export function estimateFaults(content: EstimateContent, facts: JobFacts): { refusal: Refusal } | null {
  const totals = estimateTotals(content.lines, content.discountPercent, facts.vatPercent);
  const faults: Fault[] = [];
  if (content.deliveryDate < facts.today) faults.push(fault('deliveryDate', 'past_date', 'Lies in the past'));
  if (totals.totalFen > MAX_FEN) faults.push(fault('lines', 'too_big', `Total above ${MAX_FEN} fen`));
  if (totals.totalFen < 1) faults.push(fault('lines', 'total_zero', 'The estimate comes to nothing'));
  if (content.outsidePartners !== totals.costFen > 0) {
    faults.push(
      content.outsidePartners
        ? fault('outsidePartners', 'no_outside_cost', 'Outside partners are needed, but no line has an outside cost')
        : fault('outsidePartners', 'outside_cost', 'A line has an outside cost, but no outside partners are needed'),
    );
  }
  return faults.length > 0 ? invalid(faults, 'JOB-10') : null;
}

/** The estimate's fields from its content, amounts worked out. */
function priced(content: EstimateContent, facts: JobFacts) {
  const { discountFen, netFen, vatFen, totalFen, costFen } = estimateTotals(
    content.lines,
    content.discountPercent,
    facts.vatPercent,
  );
  return { ...content, vatPercent: facts.vatPercent, discountFen, netFen, vatFen, totalFen, costFen };
}

/** What the trail says of a submitted estimate: never its costs. */
const trailOf = (estimate: Estimate): { [key: string]: Json } => ({
  version: estimate.version,
  changeOrder: estimate.changeOrder,
  totalFen: estimate.totalFen,
  deliveryDate: estimate.deliveryDate,
  caseId: estimate.caseId,
});

/**
 * Lays the content before its approvers (JOB-11): a returned version again in its own case, anything else as a new
 * version in a new one. A version that the client has not answered is replaced, and its link revoked.
 */
export function submitEstimate(
  job: JobState,
  content: EstimateContent,
  kind: { changeOrder: boolean; reason?: string },
  incoming: Incoming,
  facts: JobFacts,
): StepEffect {
  const submitter = facts.actor?.id ?? '';
  const latest = latestEstimate(job);
  const again = latest?.status === 'returned' && latest.changeOrder === kind.changeOrder ? latest : undefined;
  const version = again?.version ?? (latest?.version ?? 0) + 1;
  const estimate: Estimate = {
    version,
    ...kind,
    ...priced(content, facts),
    status: 'inApproval',
    caseId: again?.caseId ?? caseId(job, `estimate-${version}`),
    submittedAt: incoming.at,
    submittedBy: submitter,
    statusSince: incoming.at,
  };
  const replaced = again ? undefined : latest;
  const estimates = job.estimates
    .filter((other) => other.version !== version)
    .map((other) => (other === replaced ? supersede(other, incoming) : other));
  const state: JobState = { ...job, estimates: [...estimates, estimate] };
  const fields = estimateFields(state, estimate);
  const partyIds = partiesOf(state, submitter);
  const commands: JobCommand[] = [
    ...revokeOf(replaced),
    again
      ? { type: 'SignalCase', caseId: estimate.caseId, event: { type: 'Resubmitted', fields, partyIds } }
      : {
          type: 'OpenCase',
          caseId: estimate.caseId,
          definitionKey: 'estimate',
          subjectKind: 'estimate',
          subjectId: `${job.number}/estimate-${version}`,
          fields,
          submitterId: submitter,
          partyIds,
        },
  ];
  return {
    state,
    commands,
    trail: trailOf(estimate),
    ...(kind.reason === undefined ? {} : { comment: kind.reason }),
  };
}

const unanswered = (estimate: Estimate | undefined) => estimate?.status === 'approved' || estimate?.status === 'sent';

const supersede = (estimate: Estimate, incoming: Incoming): Estimate =>
  unanswered(estimate) ? { ...estimate, status: 'superseded', statusSince: incoming.at } : estimate;

const revokeOf = (estimate: Estimate | undefined): JobCommand[] =>
  estimate?.status === 'sent' && estimate.link ? [{ type: 'RevokeLink', linkId: estimate.link.id }] : [];

/** What the form starts with: the newest version's content, so that a correction is not typed again. */
export function initialEstimate(job: JobState): { [field: string]: Json } {
  const latest = latestEstimate(job);
  if (!latest) return { outsidePartners: false, discountPercent: 0 };
  return {
    lines: latest.lines.map((each) => ({ ...each })),
    outsidePartners: latest.outsidePartners,
    discountPercent: latest.discountPercent,
    deliveryDate: latest.deliveryDate,
    ...(latest.note === undefined ? {} : { note: latest.note }),
  };
}
