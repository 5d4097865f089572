import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTotals } from '../../../domain/jobs';

type LineOf = [quantity: number, unitPriceFen: number, outsideCostFen?: number];

const lines = (of: LineOf[]) =>
  of.map(([quantity, unitPriceFen, outsideCostFen = 0]) => ({
    description: '设计',
    unit: '款',
    quantity,
    unitPriceFen,
    outsideCostFen,
  }));

interface Sum {
  net: number;
  vat: number;
  total: number;
  discount?: number;
  line?: number;
  margin?: number;
  marginPercent?: number;
}

const corpus: [why: string, LineOf[], discount: number, vat: number, Sum][] = [
  ['one plain line', [[1, 100_000]], 0, 6, { net: 100_000, vat: 6_000, total: 106_000 }],
  [
    'two lines with discount',
    [
      [3, 800_000],
      [1.5, 2_000_000],
    ],
    10,
    6,
    { net: 4_860_000, vat: 291_600, total: 5_151_600 },
  ],
  ['VAT of exactly half a fen rounds up', [[1, 25]], 0, 6, { net: 25, vat: 2, total: 27 }],
  ['VAT just below half a fen rounds down', [[1, 24]], 0, 6, { net: 24, vat: 1, total: 25 }],
  ['a line of exactly half a fen rounds up', [[0.5, 1]], 0, 0, { net: 1, vat: 0, total: 1, line: 1 }],
  [
    'a line below half a fen rounds down',
    [
      [0.499, 1],
      [1, 1],
    ],
    0,
    0,
    { net: 1, vat: 0, total: 1, line: 0 },
  ],
  ['1.005 of 100 fen, blurred in binary', [[1.005, 100]], 0, 0, { net: 101, vat: 0, total: 101, line: 101 }],
  ['0.145 of 1,000 fen', [[0.145, 1_000]], 0, 0, { net: 145, vat: 0, total: 145 }],
  ['a discount of exactly half a fen rounds up', [[1, 50]], 1, 0, { net: 49, vat: 0, total: 49, discount: 1 }],
  ['a discount with two decimals', [[1, 10_000]], 12.35, 6, { net: 8_765, vat: 526, total: 9_291, discount: 1_235 }],
  ['everything given away', [[2, 500]], 100, 6, { net: 0, vat: 0, total: 0, marginPercent: 0 }],
  ['small business rate', [[1, 999]], 0, 3, { net: 999, vat: 30, total: 1_029 }],
  ['a rate with decimals', [[1, 10_000]], 0, 1.5, { net: 10_000, vat: 150, total: 10_150 }],
  [
    'margin from net, not from total',
    [[1, 100_000, 40_000]],
    0,
    6,
    { net: 100_000, vat: 6_000, total: 106_000, margin: 60_000, marginPercent: 60 },
  ],
  [
    'a loss',
    [[1, 100_000, 133_333]],
    0,
    6,
    { net: 100_000, vat: 6_000, total: 106_000, margin: -33_333, marginPercent: -33.33 },
  ],
  [
    'the largest amount keeps its last fen',
    [[1_000_000, 999_999]],
    0,
    0,
    { net: 999_999_000_000, vat: 0, total: 999_999_000_000 },
  ],
  [
    'quantities beyond a safe product',
    [[999_999.999, 1_000_000]],
    0,
    6,
    { net: 999_999_999_000, vat: 59_999_999_940, total: 1_059_999_998_940 },
  ],
];

describe('CNV-2: what an estimate comes to', () => {
  it.each(corpus)('%s', (_why, of, discount, vat, expected) => {
    const totals = estimateTotals(lines(of), discount, vat);
    expect(totals.netFen).toBe(expected.net);
    expect(totals.vatFen).toBe(expected.vat);
    expect(totals.totalFen).toBe(expected.total);
    if (expected.discount !== undefined) expect(totals.discountFen).toBe(expected.discount);
    if (expected.line !== undefined) expect(totals.lineFen[0]).toBe(expected.line);
    if (expected.margin !== undefined) expect(totals.marginFen).toBe(expected.margin);
    if (expected.marginPercent !== undefined) expect(totals.marginPercent).toBe(expected.marginPercent);
  });

  it('CNV-1: is whole fen throughout, and the parts make the whole', () => {
    const line = fc.record({
      description: fc.constant('项目'),
      unit: fc.constant('项'),
      quantity: fc.integer({ min: 1, max: 5_000_000 }).map((thousandths) => thousandths / 1000),
      unitPriceFen: fc.integer({ min: 0, max: 100_000_000 }),
      outsideCostFen: fc.integer({ min: 0, max: 100_000_000 }),
    });
    const hundredths = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), hundredths, hundredths, (given, discount, vat) => {
        const totals = estimateTotals(given, discount, vat);
        const { lineFen, grossFen, discountFen, netFen, vatFen, totalFen, costFen, marginFen } = totals;
        for (const fen of [...lineFen, grossFen, discountFen, netFen, vatFen, totalFen, costFen, marginFen]) {
          expect(Number.isSafeInteger(fen)).toBe(true);
        }
        expect(grossFen).toBe(lineFen.reduce((sum, fen) => sum + fen, 0));
        expect(netFen).toBe(grossFen - discountFen);
        expect(totalFen).toBe(netFen + vatFen);
        expect(marginFen).toBe(netFen - costFen);
        // An independent reckoning in thousandths and hundredths: never off by more than half a unit.
        given.forEach(({ quantity, unitPriceFen }, index) => {
          const exact = BigInt(Math.round(quantity * 1000)) * BigInt(unitPriceFen);
          const twice = 2n * (BigInt(lineFen[index] ?? -1) * 1000n - exact);
          expect(twice > -1000n && twice <= 1000n).toBe(true);
        });
      }),
    );
  });
});
