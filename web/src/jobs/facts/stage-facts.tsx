/** What has been recorded, stage by stage. */
import { Card, Collapse, Empty } from 'antd';
import type { ReactNode } from 'react';
import { stageWords } from '../../../../domain/jobs/job-words';
import { stages, type Stage } from '../../../../domain/jobs/types';
import type { Job } from '../../shared/types';
import { Money } from '../../shared/ui/money';
import { useBilingual, useWords } from '../../shared/use-words';
import { BillingFacts } from './billing-facts';
import { EstimateFacts } from './estimate-facts';
import { ExecutionFacts } from './execution-facts';
import { day, FactList, Recorded } from './fact-list';
import { factsOf, type Facts } from './facts-of';
import { ProposalFacts } from './proposal-facts';

export function StageFacts({ job }: { job: Job }) {
  const t = useWords('jobs');
  const said = useBilingual();
  const facts = factsOf(job);
  const content: Record<Stage, ReactNode> = {
    brief: facts.background || facts.brief ? <BriefFacts facts={facts} /> : null,
    proposal: facts.strategies.length > 0 || facts.proposals.length > 0 ? <ProposalFacts facts={facts} /> : null,
    estimate: facts.estimates.length > 0 ? <EstimateFacts facts={facts} job={job} /> : null,
    execution:
      facts.exceptions.length > 0 || facts.finalProofs.length > 0 || facts.live ? (
        <ExecutionFacts facts={facts} />
      ) : null,
    billing: facts.billings.length > 0 ? <BillingFacts facts={facts} /> : null,
    closing: (facts.closing ?? facts.ended) ? <ClosingFacts facts={facts} /> : null,
  };
  const shown = stages.filter((stage) => content[stage] !== null);
  const newest = shown.at(-1);
  return (
    <Card title={t('facts.title')} styles={{ body: { padding: shown.length > 0 ? 0 : undefined } }}>
      {shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('facts.empty')} />
      ) : (
        <Collapse
          key={newest}
          ghost
          defaultActiveKey={newest ? [newest] : []}
          items={shown.map((stage) => ({
            key: stage,
            label: <strong>{said(stageWords[stage])}</strong>,
            children: content[stage],
          }))}
        />
      )}
    </Card>
  );
}

function BriefFacts({ facts: { background, brief } }: { facts: Facts }) {
  const t = useWords('jobs');
  return (
    <div className="stack">
      {background && (
        <section>
          <h3 className="fact-head">
            {t('facts.background')} <Recorded by={background.by} at={background.at} />
          </h3>
          <FactList
            facts={[
              ['commissioned', background.commissioned],
              ['why', background.why],
              ['market', background.market],
              ['competitors', background.competitors],
              ['consumers', background.consumers],
              ['opportunities', background.opportunities],
            ]}
          />
        </section>
      )}
      {brief && (
        <section>
          <h3 className="fact-head">
            {t('facts.brief')} <Recorded by={brief.by} at={brief.at} />
          </h3>
          <FactList
            facts={[
              ['goal', brief.goal],
              ['problem', brief.problem],
              ['budgetFen', <Money key="budget" fen={brief.budgetFen} />],
              ['deadline', day(brief.deadline)],
              ['restrictions', brief.restrictions],
              ['clientMaterial', brief.clientMaterial],
            ]}
          />
        </section>
      )}
    </div>
  );
}

function ClosingFacts({ facts: { closing, ended } }: { facts: Facts }) {
  const t = useWords('jobs');
  return (
    <div className="stack">
      {closing && (
        <section>
          <h3 className="fact-head">
            {t('facts.closing')} <Recorded by={closing.by} at={closing.at} />
          </h3>
          <FactList
            facts={[
              ['cardsReturned', closing.cardsReturned],
              ['archived', closing.archived],
              ['review', closing.review],
            ]}
          />
        </section>
      )}
      {ended?.how === 'cancelled' && (
        <section>
          <h3 className="fact-head">
            {t('facts.ended')} <Recorded by={ended.by} at={ended.at} />
          </h3>
          <FactList
            facts={[
              ['reason', ended.reason],
              [
                'settlementFen',
                ended.settlementFen === undefined ? undefined : <Money key="settlement" fen={ended.settlementFen} />,
              ],
              ['settlementNote', ended.settlementNote],
            ]}
          />
        </section>
      )}
    </div>
  );
}
