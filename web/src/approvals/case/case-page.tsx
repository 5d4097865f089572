/** A case as a whole, for whoever asked for it or sat in it. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Card, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { api, read } from '../../shared/api-client';
import type { Case } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { MoreButton } from '../../shared/ui/more-button';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { CaseTrail } from './case-trail';
import { useBilingual, useWords } from '../../shared/use-words';
import { CaseActions } from '../acts/case-actions';
import { CaseStatus } from '../case-status';
import { jobPathOf } from '../case-path';
import { IncidentAlert } from './incident-alert';
import { StagePath } from './stage-path';
import { SubjectFields } from './subject-fields';
import { caseQuery } from '../task-queries';

export function CasePage() {
  const { id = '' } = useParams();
  const query = useQuery(caseQuery(id));
  return <QueryStates query={query}>{(subject) => <CaseBody subject={subject} />}</QueryStates>;
}

function CaseBody({ subject }: { subject: Case }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const jobPath = jobPathOf(subject);
  return (
    <>
      <PageHead
        title={subject.title}
        sub={
          <>
            {said(subject.definitionTitle)} · {t('case.version', { n: subject.definitionVersion })} ·{' '}
            {subject.submitter.name} · <Moment at={subject.startedAt} plain />
          </>
        }
        extra={
          <>
            <CaseStatus status={subject.status} outcome={subject.outcome} />
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
          <IncidentAlert subject={subject} />
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
          <CaseActions subject={subject} operations={subject.operations} />
        </div>
        <div className="stack">
          <Card title={t('task.path')}>
            <StagePath stages={subject.stages} />
          </Card>
          <WholeTrail subject={subject} />
        </div>
      </div>
    </>
  );
}

function WholeTrail({ subject }: { subject: Case }) {
  const shared = useWords('shared');
  const query = useInfiniteQuery({
    queryKey: ['caseTrail', subject.id],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/cases/{id}/trail', {
          params: { path: { id: subject.id }, query: pageParam ? { after: pageParam } : {} },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  return (
    <Card title={shared('trail.title')}>
      <QueryStates query={query}>
        {(data) => (
          <>
            <CaseTrail subject={subject} entries={data.pages.flatMap((page) => page.items)} />
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
    </Card>
  );
}
