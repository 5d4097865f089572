/** What an estimate says, and what makes it unfit to be laid before anyone: the same for a first one and for a change order. */
import { z } from 'zod';
import type { Refusal } from '../../../shared/refusal';
import { estimateTotals } from '../../estimate-totals';
import { latestEstimate } from '../../estimates';
import type { FormStart, JobFacts, JobState } from '../../types';
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

/** What the form starts with: the newest version's content, so that a correction is not typed again. */
export function initialEstimate(job: JobState): FormStart {
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
