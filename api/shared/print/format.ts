/** Amounts, dates and working time as they stand on paper. Pure. */
import { amountInCapitals } from '../../jobs/amount-in-capitals';

/** What a paper is written in. */
export type Language = 'zh' | 'en';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Integer fen as ¥1,234.00. */
export function money(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${sign}¥${digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

/** With the capitals that no digit can be added to; those are Chinese in every language, as on any quote. */
export function moneyWithCapitals(fen: number): string {
  return fen < 0 ? money(fen) : `${money(fen)}（${amountInCapitals(fen)}）`;
}

/** `2026-11-22` as 2026年11月22日; anything else as it is. */
export function day(value: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return value;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1] ?? ''} ${year}`;
}

/** Working minutes as hours and minutes: 3 小时 5 分. */
export function workingTime(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return language === 'zh' ? `${hours} 小时 ${rest} 分` : `${hours} h ${rest} min`;
}
