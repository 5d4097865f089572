import { describe, expect, it } from 'vitest';
import { amountInCapitals } from '../../../api/jobs/amount-in-capitals';

const corpus: [fen: number, capitals: string][] = [
  [0, '人民币零元整'],
  [1, '人民币壹分'],
  [5, '人民币伍分'],
  [10, '人民币壹角'],
  [11, '人民币壹角壹分'],
  [99, '人民币玖角玖分'],
  [100, '人民币壹元整'],
  [101, '人民币壹元零壹分'],
  [110, '人民币壹元壹角'],
  [1_000, '人民币壹拾元整'],
  [1_001, '人民币壹拾元零壹分'],
  [1_100, '人民币壹拾壹元整'],
  [10_000, '人民币壹佰元整'],
  [10_050, '人民币壹佰元伍角'],
  [10_100, '人民币壹佰零壹元整'],
  [100_110, '人民币壹仟零壹元壹角'],
  [123_400, '人民币壹仟贰佰叁拾肆元整'],
  [123_456, '人民币壹仟贰佰叁拾肆元伍角陆分'],
  [140_950, '人民币壹仟肆佰零玖元伍角'],
  [600_714, '人民币陆仟零柒元壹角肆分'],
  [1_000_000, '人民币壹万元整'],
  [1_001_000, '人民币壹万零壹拾元整'],
  [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
  [10_000_000, '人民币壹拾万元整'],
  [10_600_000, '人民币壹拾万陆仟元整'],
  [100_000_000, '人民币壹佰万元整'],
  [10_000_000_000, '人民币壹亿元整'],
  [10_000_000_001, '人民币壹亿元零壹分'],
  [12_345_678_901_234, '人民币壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分'],
];

describe('CNV-1: an amount in capitals', () => {
  it.each(corpus)('%i fen is %s', (fen, capitals) => {
    expect(amountInCapitals(fen)).toBe(capitals);
  });

  it('keeps every fen of amounts that a binary fraction would blur', () => {
    for (const fen of [29, 57, 58, 113, 1_005, 419_999, 819_999_999]) {
      const written = amountInCapitals(fen);
      const fraction = fen % 100;
      const digit = (value: number) => '零壹贰叁肆伍陆柒捌玖'.charAt(value);
      if (fraction % 10 > 0) expect(written.endsWith(`${digit(fraction % 10)}分`)).toBe(true);
      if (fraction >= 10) expect(written).toContain(`${digit(Math.floor(fraction / 10))}角`);
    }
  });
});
