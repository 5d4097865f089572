/** CNV-1, CNV-8: money and dates as Chinese users expect them, and how long in one plain unit. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalsOf } from '../../web/src/shared/format/capitals';
import { daysBetween, formatClock, formatDay, formatInstant, formatInstantDay } from '../../web/src/shared/format/date';
import { dueState, spanOf } from '../../web/src/shared/format/duration';
import { fenToYuanText, formatFen, formatPercent, yuanTextToFen } from '../../web/src/shared/format/money';

describe('CNV-1 money', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [100, '¥1.00'],
    [123400, '¥1,234.00'],
    [100000000, '¥1,000,000.00'],
    [-18365000, '-¥183,650.00'],
  ])('%i fen is shown as %s', (fen, shown) => expect(formatFen(fen)).toBe(shown));

  it.each([
    ['1234', 123400],
    ['1,234.5', 123450],
    [' ¥ 1,234.50 ', 123450],
    ['１２３４．５０', 123450],
    ['0.05', 5],
    ['1.', 100],
    ['-3', -300],
  ])('%s as typed is %i fen', (text, fen) => expect(yuanTextToFen(text)).toBe(fen));

  it.each(['', 'abc', '1.234', '1e5', '--1', '99999999999999', '.5'])('%s is no amount', (text) =>
    expect(yuanTextToFen(text)).toBeNull(),
  );

  it('what is shown can be typed again and is the same amount', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (fen) => {
        expect(yuanTextToFen(fenToYuanText(fen))).toBe(fen === 0 ? 0 : fen);
        expect(yuanTextToFen(formatFen(fen).replace('-¥', '-'))).toBe(fen === 0 ? 0 : fen);
      }),
    ));

  it.each([
    [10000, '人民币壹佰元整'],
    [54060000, '人民币伍拾肆万零陆佰元整'],
    [123456, '人民币壹仟贰佰叁拾肆元伍角陆分'],
    [36987110, '人民币叁拾陆万玖仟捌佰柒拾壹元壹角'],
  ])('%i fen in capitals is %s', (fen, capitals) => expect(capitalsOf(fen)).toBe(capitals));

  it('a percentage has at most two decimals', () => {
    expect(formatPercent(6)).toBe('6%');
    expect(formatPercent(12.5)).toBe('12.5%');
    expect(formatPercent(0.1 + 0.2)).toBe('0.3%');
  });
});

describe('CNV-8 dates', () => {
  it('a calendar day has no zone', () => {
    expect(formatDay('2026-11-22', 'zh')).toBe('2026年11月22日');
    expect(formatDay('2026-11-02', 'en')).toBe('2 Nov 2026');
    expect(formatDay('soon', 'zh')).toBe('soon');
  });
  it('an instant is shown in the zone of the agency, whatever that of this machine', () => {
    expect(formatInstant('2026-11-22T16:05:00.000Z', 'zh')).toBe('2026年11月23日 00:05');
    expect(formatInstantDay('2026-11-22T15:59:59.999Z', 'zh')).toBe('2026年11月22日');
    expect(formatClock('2026-11-22T01:05:00.000Z')).toBe('09:05');
  });
  it('days are counted by the calendar, not by 24 hours', () => {
    expect(daysBetween('2026-11-22T15:59:00.000Z', '2026-11-22T16:01:00.000Z')).toBe(1);
    expect(daysBetween('2026-12-31T10:00:00.000Z', '2027-01-02T01:00:00.000Z')).toBe(2);
  });
});

describe('how long', () => {
  it.each([
    [0, 'minutes', 1],
    [59 * 60_000, 'minutes', 59],
    [60 * 60_000, 'hours', 1],
    [47 * 3_600_000, 'hours', 47],
    [48 * 3_600_000, 'days', 2],
    [-3 * 3_600_000, 'hours', 3],
  ])('%i ms is said in %s', (ms, unit, n) => expect(spanOf(ms)).toEqual({ unit, n }));
});

describe('APR-5 when it is due', () => {
  const now = Date.parse('2026-11-22T02:00:00.000Z'); // 10:00 in Shanghai
  it.each([
    ['without a deadline', null, undefined, 'none'],
    ['in an hour', '2026-11-22T03:00:00.000Z', undefined, 'soon'],
    ['this evening', '2026-11-22T10:00:00.000Z', undefined, 'today'],
    ['tomorrow morning', '2026-11-23T01:00:00.000Z', undefined, 'tomorrow'],
    ['next week', '2026-11-30T01:00:00.000Z', undefined, 'later'],
    ['a minute ago', '2026-11-22T01:59:00.000Z', undefined, 'over'],
  ])('%s', (_what, dueAt, overdueSince, kind) => expect(dueState(dueAt, overdueSince, now).kind).toBe(kind));

  it('the recorded fact wins over the clock of this device', () => {
    const slowClock = Date.parse('2026-11-20T00:00:00.000Z');
    expect(dueState('2026-11-21T00:00:00.000Z', '2026-11-21T00:00:00.000Z', slowClock).kind).toBe('over');
  });
});
