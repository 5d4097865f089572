/** One task: what, how much, why me, what changed, who else decides, and what I can do about it. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useReadAbout } from '../../people/notifications/use-read-notifications';
import { asProblem } from '../../shared/problem';
import type { Task } from '../../shared/types';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useBilingual, useWords } from '../../shared/use-words';
import { CaseActions } from '../acts/case-actions';
import { casePath, jobPathOf } from '../case-path';
import { CaseTrail } from '../case/case-trail';
import { IncidentAlert } from '../case/incident-alert';
import { OutputsCard } from '../case/outputs-card';
import { QuestionsCard } from '../case/questions-card';
import { StagePath } from '../case/stage-path';
import { SubjectFields } from '../case/subject-fields';
import { SuspensionAlert } from '../case/suspension-alert';
import { taskQuery } from '../task-queries';
import { ClosedNote } from './closed-note';
import { HoldBanners } from './hold-banners';
import { OpinionsCard } from './opinions-card';
import { SignersCard } from './signers-card';
import { TaskFigures } from './task-figures';
import { TaskPanel } from './task-panel';
import { WhyCard } from './why-card';

export function TaskPage() {
  const { id = '' } = useParams();
  const query = useQuery(taskQuery(id));
  // It was handed on meanwhile: what was read stays on the page, but nothing of it may be done here any more.
  const gone = asProblem(query.error)?.status === 404;
  return (
    <QueryStates query={query}>
      {(task) => <TaskBody key={task.id} task={gone ? { ...task, operations: [] } : task} gone={gone} />}
    </QueryStates>
  );
}

function TaskBody({ task, gone }: { task: Task; gone: boolean }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const jobPath = jobPathOf(task.case);
  useReadAbout(task.id);
  return (
    <>
      <PageHead
        title={task.title}
        sub={
          <>
            {said(task.definitionTitle)}
            {task.stageTitle && ` · ${said(task.stageTitle)}`}
            {task.kind !== 'decide' && ` · ${t(`taskKind.${task.kind}`)}`}
          </>
        }
        extra={
          <>
            <Link to={casePath(task.caseId)}>
              <Button>{t('task.openCase')}</Button>
            </Link>
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
          {task.state !== 'open' && <ClosedNote task={task} />}
          {gone ? (
            <Alert
              type="warning"
              showIcon
              title={t('task.gone')}
              action={<Link to={casePath(task.caseId)}>{t('task.openCase')}</Link>}
            />
          ) : (
            <>
              <SuspensionAlert subject={task.case} />
              <IncidentAlert subject={task.case} />
              <HoldBanners task={task} />
            </>
          )}
          <Card>
            <TaskFigures task={task} />
          </Card>
          <Card
            title={t('task.subject')}
            extra={
              task.case.subjectRevision > 1 && (
                <Tag variant="filled">{shared('trail.revision', { n: task.case.subjectRevision })}</Tag>
              )
            }
          >
            <SubjectFields subjectKind={task.case.subjectKind} fields={task.case.subject} />
          </Card>
          <OutputsCard subject={task.case} />
          <QuestionsCard questions={task.case.questions} />
        </div>
        <div className="stack">
          <TaskPanel task={task} />
          {task.kind === 'decide' && <OpinionsCard task={task} />}
          <SignersCard task={task} />
          <WhyCard task={task} />
          <CaseActions
            subject={task.case}
            operations={task.operations.filter((act) => act !== 'ask')}
            taskId={task.id}
            {...(task.kind === 'incident' ? { foremost: 'reassign' as const } : {})}
          />
          <Card title={t('task.path')}>
            <StagePath subject={task.case} />
          </Card>
          <Card title={shared('trail.title')}>
            <CaseTrail subject={task.case} entries={task.trail} />
          </Card>
        </div>
      </div>
    </>
  );
}
