/** What the pages call the values that stages ask for. */
import { describe, expect, it } from 'vitest';
import { outputLabel } from '../../api/approvals/output-label';

describe('a value that a stage asks for', () => {
  it.each([
    ['a field of the subject', 'discountPercent', 'percent', '折扣', 'Discount'],
    ['a field of the subject, settled', 'approvedDiscountPercent', 'percent', '核定折扣', 'Approved: discount'],
    ['something of its own', 'payOn', 'date', '日期（pay on）', 'pay on'],
    ['a word that only begins like a settled one', 'finalist', 'user', '人员（finalist）', 'finalist'],
    ['settled, of no known field', 'finalSupplier', 'text', '说明（final supplier）', 'final supplier'],
    ['of a kind that nobody knows', 'oddOne', 'odd', 'odd one', 'odd one'],
  ])('%s', (_what, name, kind, zh, en) => expect(outputLabel('estimate', name, kind)).toEqual({ zh, en }));

  it('of an unknown subject has its name', () =>
    expect(outputLabel('unknown', 'discountPercent', 'percent')).toEqual({
      zh: '百分比（discount percent）',
      en: 'discount percent',
    }));
});
