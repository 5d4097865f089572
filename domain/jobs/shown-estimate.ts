/** What the client sees of an estimate, and what the answer is bound to: never a cost, a margin or who approved it. */
import type { Fen } from '../shared/money';
import { estimateTotals } from './estimate-totals';
import type { Estimate, EstimateLine, LocalDate } from './types';

/** Plain JSON, kept with the link. */
export type ShownEstimate = Pick<Estimate, 'version' | 'changeOrder'> & {
  reason?: string;
  lines: (Omit<EstimateLine, 'outsideCostFen'> & { amountFen: Fen })[];
  discountPercent: number;
  discountFen: Fen;
  netFen: Fen;
  vatPercent: number;
  vatFen: Fen;
  totalFen: Fen;
  deliveryDate: LocalDate;
  note?: string;
};

export function shownEstimate(estimate: Estimate): ShownEstimate {
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
