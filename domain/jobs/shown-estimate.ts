/** What the client sees of an estimate, and what the answer is bound to: never a cost, a margin or who approved it. */
import type { Json } from '../shared/process';
import { estimateTotals } from './estimate-totals';
import type { Estimate } from './types';

export function shownEstimate(estimate: Estimate): { [field: string]: Json } {
  const { lineFen } = estimateTotals(estimate.lines, estimate.discountPercent, estimate.vatPercent);
  return {
    version: estimate.version,
    changeOrder: estimate.changeOrder,
    ...(estimate.reason === undefined ? {} : { reason: estimate.reason }),
    lines: estimate.lines.map(({ description, unit, quantity, unitPriceFen }, index) => ({
      description,
      unit,
      quantity,
      unitPriceFen,
      amountFen: lineFen[index] ?? 0,
    })),
    discountPercent: estimate.discountPercent,
    discountFen: estimate.discountFen,
    netFen: estimate.netFen,
    vatPercent: estimate.vatPercent,
    vatFen: estimate.vatFen,
    totalFen: estimate.totalFen,
    deliveryDate: estimate.deliveryDate,
    ...(estimate.note === undefined ? {} : { note: estimate.note }),
  };
}
