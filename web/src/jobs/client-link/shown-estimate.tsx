/** The estimate as the client sees it: lines, VAT, total, total in capitals; never a cost. */
import { formatDay } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import { LinesTable, linesIn } from '../../shared/lines-table';
import { Totals } from '../../shared/totals';
import type { LinkView } from '../../shared/types';
import { useWords } from '../../shared/use-words';

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function ShownEstimate({ link }: { link: LinkView }) {
  const t = useWords('jobs');
  const shared = useWords('shared');
  const { shown } = link;
  const delivery = textOf(shown.deliveryDate);
  return (
    <>
      <dl className="facts" style={{ marginBottom: 16 }}>
        <dt>{t('client.job')}</dt>
        <dd>
          <strong>{link.jobTitle}</strong>
        </dd>
        <dt>{t('client.number')}</dt>
        <dd className="num">
          {link.jobNumber} · {t('client.version')} {numberOf(shown.version)}
        </dd>
        {delivery && (
          <>
            <dt>{t('client.delivery')}</dt>
            <dd>{formatDay(delivery, currentLanguage())}</dd>
          </>
        )}
        {textOf(shown.reason) && (
          <>
            <dt>{t('client.reason')}</dt>
            <dd>{textOf(shown.reason)}</dd>
          </>
        )}
      </dl>
      <LinesTable lines={linesIn(shown.lines)} />
      <Totals
        discountPercent={numberOf(shown.discountPercent)}
        discountFen={numberOf(shown.discountFen)}
        netFen={numberOf(shown.netFen)}
        vatPercent={numberOf(shown.vatPercent)}
        vatFen={numberOf(shown.vatFen)}
        totalFen={numberOf(shown.totalFen)}
        {...(textOf(shown.totalInCapitals) ? { totalInCapitals: textOf(shown.totalInCapitals) } : {})}
      />
      {textOf(shown.note) && (
        <p className="preline">{shared('said.of', { what: t('client.note'), how: textOf(shown.note) })}</p>
      )}
    </>
  );
}
