/** A case as a whole, for whoever asked for it, sat in it, was told of it, or looks after all of them. */
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useReadAbout } from '../../people/notifications/use-read-notifications';
import { DocumentsCard } from '../../documents/documents-card';
import { api } from '../../shared/api-client';
import type { Case } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useBilingual, useWords } from '../../shared/use-words';
import { CaseActions } from '../acts/case-actions';
import { SayPanel } from '../task/say-panel';
import { jobPathOf } from '../case-path';
import { CaseStatus } from '../case-status';
import { caseQuery } from '../task-queries';
import { AttributionBar } from './attribution-bar';
import { CopiesCard } from './copies-card';
import { IncidentAlert } from './incident-alert';
import { OutputsCard } from './outputs-card';
import { PrintButton } from './print-button';
import { QuestionsCard } from './questions-card';
import { StagePath } from './stage-path';
import { SubjectFields } from './subject-fields';
import { SuspensionAlert } from './suspension-alert';
import { useMarkRead } from './use-mark-read';
import { WholeTrail } from './whole-trail';

export function CasePage() {
  const { id = '' } = useParams();
  const query = useQuery(caseQuery(id));
  return <QueryStates query={query}>{(subject) => <CaseBody key={subject.id} subject={subject} />}</QueryStates>;
}

function CaseBody({ subject }: { subject: Case }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const jobPath = jobPathOf(subject);
  useMarkRead(subject);
  useReadAbout(subject.id);
  return (
    <>
      <PageHead
        title={subject.title}
        sub={
          <>
            {said(subject.definitionTitle)} · {t('case.version', { n: subject.definitionVersion })} ·{' '}
            {subject.submitter.name} · <Moment at={subject.startedAt} plain />
            {subject.round > 1 && ` · ${shared('trail.round', { n: subject.round })}`}
          </>
        }
        extra={
          <>
            <CaseStatus status={subject.status} outcome={subject.outcome} />
            <PrintButton caseId={subject.id} />
            {jobPath && (
              <Link to={jobPath}>
                <Button>{t('task.openJob')}</Button>
              </Link>
            )}
          </>
        }
      />
      <div className="columns">
        <div className="stack">
          <SuspensionAlert subject={subject} />
          <IncidentAlert subject={subject} />
          <CaseActions subject={subject} operations={subject.operations} />
          <Card title={t('task.path')}>
            <StagePath subject={subject} />
          </Card>
          <Card
            title={t('task.subject')}
            extra={
              subject.subjectRevision > 1 && (
                <Tag variant="filled">{shared('trail.revision', { n: subject.subjectRevision })}</Tag>
              )
            }
          >
            <SubjectFields subjectKind={subject.subjectKind} fields={subject.subject} />
          </Card>
          <OutputsCard subject={subject} />
          <QuestionsCard questions={subject.questions} />
          <DocumentsCard owner={{ kind: 'case', id: subject.id }} />
        </div>
        <div className="stack">
          <SayPanel
            act="comment"
            caseId={subject.id}
            closed={!subject.operations.includes('comment')}
            send={(comment, key) =>
              api.POST('/cases/{id}/comments', {
                params: { path: { id: subject.id }, header: { 'Idempotency-Key': key } },
                body: { comment },
              })
            }
          />
          <Card title={t('attribution.title')}>
            <AttributionBar minutes={subject.attribution} />
          </Card>
          <CopiesCard subject={subject} />
          <WholeTrail subject={subject} />
        </div>
      </div>
    </>
  );
}
