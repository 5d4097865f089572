/** Every version of the estimate, newest first, with how it stands. */
import { Tag } from 'antd';
import { Link } from 'react-router';
import { casePath } from '../../approvals/case-path';
import { estimateStatusWords } from '../../../../domain/jobs/job-words';
import type { Estimate, EstimateStatus } from '../../../../domain/jobs/types';
import { LinesTable } from '../../shared/lines-table';
import { Totals } from '../../shared/totals';
import { Moment } from '../../shared/ui/moment';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';
import { day, FactList, Recorded } from './fact-list';
import type { Facts } from './facts-of';

const colours: Partial<Record<EstimateStatus, string>> = {
  inApproval: 'processing',
  returned: 'warning',
  rejected: 'error',
  declined: 'error',
  approved: 'processing',
  sent: 'processing',
  confirmed: 'success',
};

export function EstimateFacts({ facts }: { facts: Facts }) {
  return (
    <div className="stack">
      {[...facts.estimates]
        .sort((a, b) => b.version - a.version)
        .map((estimate, index) => (
          <EstimateSection key={estimate.version} estimate={estimate} folded={index > 0} />
        ))}
    </div>
  );
}

function EstimateSection({ estimate, folded }: { estimate: Estimate; folded: boolean }) {
  const t = useWords('jobs');
  const a = useWords('approvals');
  const said = useBilingual();
  const lookup = useLookup();
  const { confirmation, declined, status } = estimate;
  const colour = colours[status];
  const body = (
    <>
      <LinesTable lines={estimate.lines} />
      <Totals {...estimate} />
      <FactList
        facts={[
          ['deliveryDate', day(estimate.deliveryDate)],
          ['note', estimate.note],
          ['reason', estimate.reason],
          ['returnComment', estimate.returnComment],
          [
            'confirmation',
            confirmation && (
              <>
                {t(`confirmation.${confirmation.how}`, { name: confirmation.byName })} ·{' '}
                <Moment at={confirmation.at} plain />
                {confirmation.medium && ` · ${lookup('jobs', `medium.${confirmation.medium}`, confirmation.medium)}`}
              </>
            ),
          ],
          ['evidence', confirmation?.evidence],
          [
            'declined',
            declined && (
              <>
                {declined.byName} · <Moment at={declined.at} plain /> {declined.comment && `“${declined.comment}”`}
              </>
            ),
          ],
        ]}
      />
    </>
  );
  return (
    <section>
      <h3 className="fact-head">
        {t('facts.estimate', { n: estimate.version })}{' '}
        {estimate.changeOrder && <Tag variant="filled">{t('facts.changeOrder')}</Tag>}
        <Tag {...(colour ? { color: colour } : {})} variant="filled">
          {said(estimateStatusWords[status])}
        </Tag>
        <Recorded by={estimate.submittedBy} at={estimate.submittedAt} />{' '}
        <Link className="small" to={casePath(estimate.caseId)}>
          {a('task.openCase')}
        </Link>
      </h3>
      {folded ? (
        <details>
          <summary className="muted">{t('facts.show')}</summary>
          {body}
        </details>
      ) : (
        body
      )}
    </section>
  );
}
