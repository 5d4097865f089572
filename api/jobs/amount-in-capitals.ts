/** Amounts as they stand on quotes, contracts and receipts: in capitals, so that no digit can be added (CNV-1). */
import Nzh from 'nzh';

/**
 * `123456` fen is 人民币壹仟贰佰叁拾肆元伍角陆分. Takes an integer number of fen ≥ 0; the text is built from a decimal
 * string, since a fraction in binary would lose a fen.
 */
export function amountInCapitals(amountFen: number): string {
  const digits = String(amountFen).padStart(3, '0');
  const yuan = digits.slice(0, -2);
  // `100.00` would be 壹佰元 without 整: only digits that count are given.
  const fraction = digits.slice(-2).replace(/0+$/, '');
  return Nzh.cn.toMoney(fraction === '' ? yuan : `${yuan}.${fraction}`);
}
