/** Net, VAT, total and the total in capitals; our own cost and margin for those who may see them. */
import { capitalsOf } from './format/capitals';
import { formatPercent } from './format/money';
import { Money } from './ui/money';
import { useWords } from './use-words';
import './lines.css';

interface Props {
  grossFen?: number;
  discountPercent?: number;
  discountFen?: number;
  netFen: number;
  vatPercent: number;
  vatFen: number;
  totalFen: number;
  /** Left out where the reader may not see it. */
  costFen?: number | undefined;
  totalInCapitals?: string;
}

export function Totals({
  grossFen,
  discountPercent = 0,
  discountFen = 0,
  netFen,
  vatPercent,
  vatFen,
  totalFen,
  costFen,
  totalInCapitals,
}: Props) {
  const t = useWords('shared');
  const line = (label: string, fen: number, className = '') => (
    <>
      <span className={`muted ${className}`}>{label}</span>
      <span className={className}>
        <Money fen={fen} />
      </span>
    </>
  );
  return (
    <div className="totals">
      {discountFen > 0 && (
        <>
          {line(t('lines.sum'), grossFen ?? netFen + discountFen)}
          {line(t('lines.discount', { percent: formatPercent(discountPercent) }), -discountFen)}
        </>
      )}
      {line(t('lines.net'), netFen)}
      {line(t('lines.vat', { percent: formatPercent(vatPercent) }), vatFen)}
      {line(t('lines.total'), totalFen, 'grand')}
      <span className="capitals small">
        {t('money.capitals')} {totalInCapitals ?? capitalsOf(totalFen)}
      </span>
      {costFen !== undefined && costFen > 0 && (
        <>
          {line(t('lines.cost'), costFen)}
          {line(t('lines.margin'), netFen - costFen)}
        </>
      )}
    </div>
  );
}
