/** One task: what, how much, why me, what changed, who else decides, and what I can do about it. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import type { Task } from '../../shared/types';
import { DueTag } from '../../shared/ui/due-tag';
import { Moment } from '../../shared/ui/moment';
import { Money } from '../../shared/ui/money';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';
import { CaseActions } from '../acts/case-actions';
import { CaseTrail } from '../case/case-trail';
import { casePath, jobPathOf } from '../case-path';
import { DecidePanel } from './decide-panel';
import { IncidentAlert } from '../case/incident-alert';
import { StagePath } from '../case/stage-path';
import { SubjectFields } from '../case/subject-fields';
import { taskQuery } from '../task-queries';
import { useWhyWords } from '../case/use-why-words';

export function TaskPage() {
  const { id = '' } = useParams();
  const query = useQuery(taskQuery(id));
  return <QueryStates query={query}>{(task) => <TaskBody key={task.id} task={task} />}</QueryStates>;
}

function TaskBody({ task }: { task: Task }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const said = useBilingual();
  const why = useWhyWords();
  const jobPath = jobPathOf(task.case);
  const open = task.state === 'open';
  const administration = task.operations.filter(
    (act) => act === 'reassign' || act === 'terminate' || act === 'withdraw',
  );
  return (
    <>
      <PageHead
        title={task.title}
        sub={
          <>
            {said(task.definitionTitle)}
            {task.stageTitle && ` · ${said(task.stageTitle)}`}
          </>
        }
        extra={
          jobPath && (
            <Link to={jobPath}>
              <Button>{t('task.openJob')}</Button>
            </Link>
          )
        }
      />
      <div className="columns">
        <div className="stack">
          {!open && <ClosedNote task={task} />}
          <IncidentAlert subject={task.case} />
          {open && task.kind === 'resubmit' && (
            <Alert
              type="warning"
              showIcon
              title={t('task.resubmit.hint')}
              action={
                jobPath && (
                  <Link to={jobPath}>
                    <Button size="small">{t('task.openJob')}</Button>
                  </Link>
                )
              }
            />
          )}
          <Card>
            <div style={{ display: 'flex', gap: 28, flexWrap: 'wrap' }}>
              {task.amountFen !== undefined && (
                <Figure label={t('task.amount')}>
                  <span style={{ fontSize: 20, fontWeight: 600 }}>
                    <Money fen={task.amountFen} />
                  </span>
                </Figure>
              )}
              {task.client && <Figure label={t('task.client')}>{task.client.name}</Figure>}
              <Figure label={t('task.submitter')}>{task.submitter.name}</Figure>
              <Figure label={t('task.received')}>
                <Moment at={task.openedAt} />
              </Figure>
              {open && (
                <Figure label={t('task.due')}>
                  <DueTag dueAt={task.dueAt} overdueSince={task.overdueSince} provisional={task.provisional} />
                  {task.remindersSent > 0 && (
                    <span className="muted small">{t('task.reminded', { count: task.remindersSent })}</span>
                  )}
                </Figure>
              )}
            </div>
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
        </div>
        <div className="stack">
          <DecidePanel task={task} />
          {(task.why.length > 0 || task.onBehalfOf) && (
            <Card title={t('task.why')}>
              {task.onBehalfOf && (
                <p style={{ marginTop: 0 }}>{t('task.onBehalfOf', { name: task.onBehalfOf.name })}</p>
              )}
              <ul style={{ margin: 0, paddingInlineStart: 18 }}>
                {task.why.map((reason, index) => (
                  <li key={index}>{why(reason)}</li>
                ))}
              </ul>
            </Card>
          )}
          {administration.length > 0 && (
            <Card title={t('act.admin')}>
              <CaseActions subject={task.case} operations={administration} />
            </Card>
          )}
          <Card title={t('task.path')}>
            <StagePath stages={task.case.stages} />
          </Card>
          <Card title={shared('trail.title')}>
            <CaseTrail subject={task.case} entries={task.trail} />
          </Card>
        </div>
      </div>
    </>
  );
}

function Figure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <div className="muted small">{label}</div>
      <div>{children}</div>
    </div>
  );
}

function ClosedNote({ task }: { task: Task }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const lookup = useLookup();
  const outcome = task.outcome
    ? lookup('approvals', `outcome.${task.outcome}`, task.outcome)
    : t(`taskState.${task.state}`);
  return (
    <Alert
      type="success"
      showIcon
      title={shared('said.of', { what: t('task.closed'), how: outcome })}
      action={
        <>
          <Link to={casePath(task.caseId)}>{t('task.openCase')}</Link> · <Link to="/tasks">{t('act.next')}</Link>
        </>
      }
    />
  );
}
