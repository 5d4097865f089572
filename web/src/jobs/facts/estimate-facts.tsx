/** Every version of the estimate, newest first, and what partners do of it; how each stands: until when it is valid and when the client first looked. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { casePath } from '../../approvals/case-path';
import { wasApproved } from '../../../../domain/jobs/estimates';
import { estimateStatusWords } from '../../../../domain/jobs/job-words';
import type { Estimate, EstimateStatus } from '../../../../domain/jobs/types';
import { currentLanguage } from '../../shared/i18n';
import { LinesTable } from '../../shared/lines-table';
import { Totals } from '../../shared/totals';
import type { Job } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';
import { day, FactList, Recorded } from './fact-list';
import type { Facts } from './facts-of';
import { OutsourcingFacts } from './outsourcing-facts';

const colours: Partial<Record<EstimateStatus, string>> = {
  inApproval: 'processing',
  returned: 'warning',
  rejected: 'error',
  declined: 'error',
  approved: 'processing',
  sent: 'processing',
  confirmed: 'success',
};

export function EstimateFacts({ facts, job }: { facts: Facts; job: Job }) {
  return (
    <div className="stack">
      {[...facts.estimates]
        .sort((a, b) => b.version - a.version)
        .map((estimate, index) => (
          <EstimateSection key={estimate.version} estimate={estimate} job={job} folded={index > 0} />
        ))}
      <OutsourcingFacts facts={facts} />
    </div>
  );
}

function EstimateSection({ estimate, job, folded }: { estimate: Estimate; job: Job; folded: boolean }) {
  const t = useWords('jobs');
  const a = useWords('approvals');
  const said = useBilingual();
  const lookup = useLookup();
  const { confirmation, declined, status } = estimate;
  const colour = colours[status];
  const link = job.links.find(({ id }) => id === estimate.link?.id);
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
          ['validUntil', link && <Moment key="until" at={link.expiresAt} plain />],
          ['firstLook', link && (link.openedAt ? <Moment key="look" at={link.openedAt} plain /> : t('fact.notLooked'))],
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
        {wasApproved(estimate) && <PrintEstimate number={job.number} version={estimate.version} />}
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

/** Opens this version as the client gets it. */
function PrintEstimate({ number, version }: { number: string; version: number }) {
  const t = useWords('jobs');
  return (
    <Button
      size="small"
      type="link"
      icon={<PrinterOutlined />}
      href={`/api/v1/jobs/${number}/estimates/${String(version)}/print?language=${currentLanguage()}`}
      target="_blank"
      rel="noopener"
      aria-label={t('facts.print.version', { n: version })}
    >
      {t('facts.print')}
    </Button>
  );
}
