/** Requests for what partners do (JOB-10), newest first: the offers for those who see costs, and how each stands. */
import { Tag } from 'antd';
import { Link } from 'react-router';
import { outsourcedItems, type OutsourcedItem } from '../../../../domain/jobs/outsourcing';
import type { JobState } from '../../../../domain/jobs/types';
import { CaseStatus } from '../../approvals/case-status';
import { casePath } from '../../approvals/case-path';
import { LinesScroll } from '../../shared/ui/lines-scroll';
import { Money } from '../../shared/ui/money';
import { useWords } from '../../shared/use-words';
import { day, FactList, Recorded } from './fact-list';
import type { Facts } from './facts-of';

/** The lines that partners do; none for those who may not see what that costs. */
export const itemsOf = (facts: Pick<Facts, 'estimates' | 'outsourcings'>): OutsourcedItem[] =>
  facts.outsourcings.every(({ offers }) => Array.isArray(offers))
    ? outsourcedItems(facts as JobState).filter(({ quotedCostFen }) => typeof quotedCostFen === 'number')
    : [];

export function OutsourcingFacts({ facts }: { facts: Facts }) {
  const t = useWords('jobs');
  const a = useWords('approvals');
  return [...facts.outsourcings].reverse().map((request) => {
    // What the API leaves out for those who may not see costs.
    const { offers, quotedCostFen } = request;
    return (
      <section key={request.caseId}>
        <h3 className="fact-head">
          {t('outsourcing.request', { n: request.number, item: request.description })}{' '}
          <CaseStatus status="ended" outcome={request.outcome} /> <Recorded by={request.by} at={request.at} />{' '}
          <Link className="small" to={casePath(request.caseId)}>
            {a('task.openCase')}
          </Link>
        </h3>
        {typeof quotedCostFen === 'number' && (
          <p className="muted">
            {t('outsourcing.quoted')} <Money fen={quotedCostFen} />
          </p>
        )}
        {Array.isArray(offers) && (
          <LinesScroll
            heads={[t('outsourcing.partner'), t('outsourcing.what'), t('fact.deliveryDate'), t('outsourcing.cost')]}
            rows={offers.map((offer, index) => ({
              key: String(index),
              cells: [
                <>
                  {offer.partner}{' '}
                  {index + 1 === request.proposed && <Tag variant="filled">{t('outsourcing.proposed')}</Tag>}
                </>,
                offer.what,
                day(offer.deliveryDate),
                <Money key="cost" fen={offer.costFen} />,
              ],
            }))}
          />
        )}
        <FactList
          facts={[
            ['reason', request.reason],
            ['returnComment', request.returnComment],
          ]}
        />
      </section>
    );
  });
}
