/**
 * What an estimate comes to, from its lines. Integer arithmetic throughout (bigint inside, fen outside), half a fen
 * rounds up. Prices are net of VAT; outside cost is the whole line's, net as well.
 */
import type { Fen } from '../shared/money';
import type { EstimateLine } from './types';

export interface EstimateTotals {
  /** Amount of each line in fen, in the order of the lines: quantity × unit price, rounded by the line. */
  lineFen: Fen[];
  /** Sum of the lines. */
  grossFen: Fen;
  discountFen: Fen;
  /** Lines less discount, before VAT. */
  netFen: Fen;
  vatFen: Fen;
  /** What the client pays. */
  totalFen: Fen;
  /** What partners cost us. */
  costFen: Fen;
  /** Net less cost; may be negative. */
  marginFen: Fen;
  /** Margin in percent of net with two decimals, 0 when net is 0. */
  marginPercent: number;
}

/**
 * Totals of an estimate (CNV-1, CNV-2).
 * Takes lines with at most three decimals in the quantity, percentages with at most two (discount 0–100, VAT ≥ 0).
 */
export function estimateTotals(
  lines: readonly EstimateLine[],
  discountPercent: number,
  vatPercent: number,
): EstimateTotals {
  const lineAmounts = lines.map((line) => divideHalfUp(scaled(line.quantity, 3) * BigInt(line.unitPriceFen), 1_000n));
  const gross = sum(lineAmounts);
  const discount = percentOf(gross, discountPercent);
  const net = gross - discount;
  const vat = percentOf(net, vatPercent);
  const cost = sum(lines.map((line) => BigInt(line.outsideCostFen)));
  const margin = net - cost;
  return {
    lineFen: lineAmounts.map(Number),
    grossFen: Number(gross),
    discountFen: Number(discount),
    netFen: Number(net),
    vatFen: Number(vat),
    totalFen: Number(net + vat),
    costFen: Number(cost),
    marginFen: Number(margin),
    marginPercent: net === 0n ? 0 : Number(divideHalfUp(margin * 10_000n, net)) / 100,
  };
}

const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

/** A percentage with two decimals of an amount in fen, half a fen up. */
const percentOf = (amount: bigint, percent: number) => divideHalfUp(amount * scaled(percent, 2), 10_000n);

/** `1.1` with three decimals is 1100: the nearest integer, so that the binary fraction leaves no trace. */
const scaled = (value: number, decimals: number) => BigInt(Math.round(value * 10 ** decimals));

/** Divides by a positive divisor; exactly half goes up (towards plus infinity). */
function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const doubled = 2n * dividend + divisor;
  const quotient = doubled / (2n * divisor);
  return doubled < 0n && doubled % (2n * divisor) !== 0n ? quotient - 1n : quotient;
}
