/** Money for eyes and from fingers (CNV-1): integer fen in, ¥1,234.00 out. Pure. */

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Fen as `¥1,234.00`; negative as `-¥1,234.00`. */
export function formatFen(amountFen: number): string {
  const digits = String(Math.abs(amountFen)).padStart(3, '0');
  return `${amountFen < 0 ? '-' : ''}¥${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** Fen as what stands in an input: `1234.00`. */
export function fenToYuanText(amountFen: number): string {
  const digits = String(Math.abs(amountFen)).padStart(3, '0');
  return `${amountFen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Yuan as typed (`1,234.5`, full-width digits and ¥ allowed) to fen; null when it is no amount with at most two decimals. */
export function yuanTextToFen(text: string): number | null {
  const plain = text
    .replace(/[０-９．，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[¥￥,\s]/g, '');
  const match = /^(-?)(\d{1,13})(?:\.(\d{0,2}))?$/.exec(plain);
  if (!match) return null;
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(fen)) return null;
  return match[1] && fen !== 0 ? -fen : fen;
}

/** Percent as `6%`, at most two decimals. */
export const formatPercent = (percent: number): string => `${Math.round(percent * 100) / 100}%`;
