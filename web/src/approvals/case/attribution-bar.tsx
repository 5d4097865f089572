/** Whom the working time of a case is charged to, as a bar with its words. */
import type { Case } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import './attribution-bar.css';

const shares = ['submitter', 'approver', 'question', 'system'] as const;

export function AttributionBar({ minutes }: { minutes: Case['attribution'] }) {
  const t = useWords('approvals');
  const total = shares.reduce((sum, share) => sum + minutes[share], 0);
  const span = (n: number): string =>
    n < 60 ? t('attribution.minutes', { n }) : t('attribution.hours', { n: Math.round(n / 6) / 10 });
  return (
    <div className="attribution">
      <div className="bar" aria-hidden="true">
        {shares.map((share) => (
          <span key={share} className={share} style={{ flexGrow: minutes[share] }} />
        ))}
      </div>
      <dl>
        {shares
          .filter((share) => minutes[share] > 0 || share !== 'question')
          .map((share) => (
            <div key={share}>
              <dt>
                <i className={share} aria-hidden="true" /> {t(`attribution.${share}`)}
              </dt>
              <dd>{span(minutes[share])}</dd>
            </div>
          ))}
      </dl>
      <div className="muted small">{t('attribution.total', { time: span(total) })}</div>
    </div>
  );
}
