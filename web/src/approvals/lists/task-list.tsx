/** Tasks as a table, on a phone as cards. A line is a link: it opens by mouse, keyboard and in a new tab. */
import { Table, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useShellWidth } from '../../shared/layout/use-shell-width';
import type { TaskSummary } from '../../shared/types';
import { DueTag } from '../../shared/ui/due-tag';
import { Moment } from '../../shared/ui/moment';
import { Money } from '../../shared/ui/money';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';

export const taskPath = (id: string): string => `/tasks/${encodeURIComponent(id)}`;

export function TaskList({ tasks, done }: { tasks: TaskSummary[]; done: boolean }) {
  const { narrow } = useShellWidth();
  return narrow ? <TaskCards tasks={tasks} done={done} /> : <TaskTable tasks={tasks} done={done} />;
}

function Kind({ task }: { task: TaskSummary }) {
  const t = useWords('approvals');
  const said = useBilingual();
  return (
    <>
      {said(task.definitionTitle)}
      {task.stageTitle && <span className="muted"> · {said(task.stageTitle)}</span>}{' '}
      {task.kind !== 'decide' && (
        <Tag color={task.kind === 'incident' ? 'error' : 'warning'} variant="filled">
          {t(`taskKind.${task.kind}`)}
        </Tag>
      )}
    </>
  );
}

function Outcome({ task }: { task: TaskSummary }) {
  const t = useWords('approvals');
  const lookup = useLookup();
  return (
    <>{task.outcome ? lookup('approvals', `outcome.${task.outcome}`, task.outcome) : t(`taskState.${task.state}`)}</>
  );
}

function TaskTable({ tasks, done }: { tasks: TaskSummary[]; done: boolean }) {
  const t = useWords('approvals');
  const navigate = useNavigate();
  return (
    <Table<TaskSummary>
      rowKey="id"
      dataSource={tasks}
      pagination={false}
      onRow={(task) => ({
        style: { cursor: 'pointer' },
        onClick: (event) => {
          // The link in the line has its own way, also into a new tab.
          if (!(event.target as HTMLElement).closest('a')) void navigate(taskPath(task.id));
        },
      })}
      columns={[
        {
          title: t('column.what'),
          render: (_, task) => (
            <>
              <Link to={taskPath(task.id)} style={{ fontWeight: 600 }}>
                {task.title}
              </Link>
              <div className="small">
                <Kind task={task} />
              </div>
            </>
          ),
        },
        { title: t('column.client'), render: (_, task) => task.client?.name ?? '' },
        {
          title: t('column.amount'),
          align: 'right',
          render: (_, task) => (task.amountFen === undefined ? '' : <Money fen={task.amountFen} />),
        },
        { title: t('column.submitter'), render: (_, task) => task.submitter.name },
        ...(done
          ? [
              { title: t('column.outcome'), render: (_: unknown, task: TaskSummary) => <Outcome task={task} /> },
              {
                title: t('column.closed'),
                render: (_: unknown, task: TaskSummary) => (task.closedAt ? <Moment at={task.closedAt} /> : ''),
              },
            ]
          : [
              { title: t('column.opened'), render: (_: unknown, task: TaskSummary) => <Moment at={task.openedAt} /> },
              {
                title: t('column.due'),
                render: (_: unknown, task: TaskSummary) => (
                  <DueTag dueAt={task.dueAt} overdueSince={task.overdueSince} provisional={task.provisional} />
                ),
              },
            ]),
      ]}
    />
  );
}

function TaskCards({ tasks, done }: { tasks: TaskSummary[]; done: boolean }) {
  return (
    <div className="card-list">
      {tasks.map((task) => (
        <Link key={task.id} to={taskPath(task.id)} className="row-card">
          <div className="top">
            <span className="title">{task.title}</span>
            {task.amountFen !== undefined && <Money fen={task.amountFen} />}
          </div>
          <div className="small">
            <Kind task={task} />
          </div>
          <div className="top small" style={{ marginTop: 6 }}>
            <span className="muted">{[task.client?.name, task.submitter.name].filter(Boolean).join(' · ')}</span>
            {done ? (
              <Outcome task={task} />
            ) : (
              <DueTag dueAt={task.dueAt} overdueSince={task.overdueSince} provisional={task.provisional} />
            )}
          </div>
        </Link>
      ))}
    </div>
  );
}
