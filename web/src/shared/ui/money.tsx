import { formatFen } from '../format/money';

/** An amount of fen as ¥1,234.00, digits aligned. */
export function Money({ fen }: { fen: number }) {
  return <span className="money">{formatFen(fen)}</span>;
}
