/** Amounts in Chinese capitals, as quotes and claims carry them (CNV-1): 人民币壹仟贰佰叁拾肆元整. Pure. */
import Nzh from 'nzh';

/** Takes integer fen ≥ 0; the library is given a decimal string, since a binary fraction would lose a fen. */
export function capitalsOf(amountFen: number): string {
  const digits = String(amountFen).padStart(3, '0');
  // `100.00` would be 壹佰元 without 整: only digits that count are given.
  const fraction = digits.slice(-2).replace(/0+$/, '');
  const yuan = digits.slice(0, -2);
  return Nzh.cn.toMoney(fraction === '' ? yuan : `${yuan}.${fraction}`);
}
