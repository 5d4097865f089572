/** One job: where it stands, what holds it up and who has that, what I can do next, and everything recorded. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Tag } from 'antd';
import { useParams } from 'react-router';
import { useReadAbout } from '../people/notifications/use-read-notifications';
import { DocumentsCard } from '../documents/documents-card';
import { formatInstant } from '../shared/format/date';
import { currentLanguage } from '../shared/i18n';
import { isStage, operationWords, stageWords } from '../../../domain/jobs/job-words';
import type { Job } from '../shared/types';
import { Money } from '../shared/ui/money';
import { PageHead } from '../shared/ui/page-head';
import { QueryStates } from '../shared/ui/query-states';
import { Trail } from '../shared/ui/trail';
import { useBilingual, useWords } from '../shared/use-words';
import { BlockersCard } from './blockers-card';
import { CasesCard } from './cases-card';
import { factsOf } from './facts/facts-of';
import './job-page.css';
import { DiscussionsCard } from './facts/discussions-card';
import { MeetingsCard } from './facts/meetings-card';
import { ScheduleCard } from './facts/schedule-card';
import { StageFacts } from './facts/stage-facts';
import { jobQuery } from './job-queries';
import { LinksCard } from './links-card';
import { NextStepsCard } from './next-steps-card';
import { StageBar } from './stage-bar';

export function JobPage() {
  const { id = '' } = useParams();
  const query = useQuery(jobQuery(id));
  return <QueryStates query={query}>{(job) => <JobBody job={job} />}</QueryStates>;
}

function JobBody({ job }: { job: Job }) {
  const t = useWords('jobs');
  const shared = useWords('shared');
  const said = useBilingual();
  const { paused } = factsOf(job);
  useReadAbout(`job/${job.number}`);
  const titleOf = (operation: string) => {
    const words = operationWords(operation);
    return words ? said(words) : operation;
  };
  const stageOf = (stage: string) => (isStage(stage) ? said(stageWords[stage]) : stage);
  return (
    <>
      <PageHead
        name={`${job.number} ${job.title}`}
        title={
          <>
            <span className="muted num" style={{ fontWeight: 400 }}>
              {job.number}
            </span>{' '}
            {job.title}
          </>
        }
        sub={`${job.client.name} · ${job.contact.name}${job.contact.title ? ` (${job.contact.title})` : ''} · ${t('job.ae')} ${job.ae.name}`}
        extra={
          <>
            {job.paused && <Tag color="warning">{t('job.paused')}</Tag>}
            {job.ended && <Tag color={job.ended === 'closed' ? 'success' : 'error'}>{t(`job.${job.ended}`)}</Tag>}
          </>
        }
      />
      <div className="stack">
        <StageBar job={job} />
        {paused && <Alert type="warning" showIcon title={t('job.paused')} description={paused.reason} />}
        <div className="columns">
          <div className="stack">
            {!job.ended && <BlockersCard blockers={job.blockers} />}
            <StageFacts job={job} />
            <ScheduleCard job={job} />
            <MeetingsCard job={job} />
            <DiscussionsCard job={job} />
          </div>
          <div className="stack">
            {!job.ended && <NextStepsCard job={job} />}
            <LinksCard jobNumber={job.number} links={job.links} />
            <CasesCard cases={job.cases} />
            <DocumentsCard owner={{ kind: 'job', id: job.number }} />
            <Card title={t('job.about')}>
              <dl className="facts" style={{ gridTemplateColumns: '84px minmax(0, 1fr)' }}>
                <dt>{t('job.client')}</dt>
                <dd>{job.client.name}</dd>
                <dt>{t('job.contact')}</dt>
                <dd>{job.contact.name}</dd>
                <dt>{t('job.ae')}</dt>
                <dd>{job.ae.name}</dd>
                <dt>{t('job.opened')}</dt>
                <dd>{formatInstant(job.openedAt, currentLanguage())}</dd>
                {job.totalFen !== null && (
                  <>
                    <dt>{t('job.total')}</dt>
                    <dd>
                      <Money fen={job.totalFen} />
                    </dd>
                  </>
                )}
              </dl>
            </Card>
            <Card title={shared('trail.title')}>
              <Trail entries={job.trail} operationTitle={titleOf} stageTitle={stageOf} />
            </Card>
          </div>
        </div>
      </div>
    </>
  );
}
