/** Tasks as a table, on a phone as cards. A line is a link: it opens by mouse, keyboard and in a new tab. */
import { Button, Checkbox, Table, Tag } from 'antd';
import { useState, type Key } from 'react';
import { Link, useNavigate } from 'react-router';
import { useShellWidth } from '../../shared/layout/use-shell-width';
import type { TaskSummary } from '../../shared/types';
import { DueTag } from '../../shared/ui/due-tag';
import { Moment } from '../../shared/ui/moment';
import { Money } from '../../shared/ui/money';
import { taskPath } from '../case-path';
import { useBilingual, useLookup, useWords } from '../../shared/use-words';

interface Props {
  tasks: TaskSummary[];
  done: boolean;
  /** Tasks chosen to be decided together; without it nothing can be chosen. */
  chosen?: readonly string[];
  onChosen?: (chosen: readonly string[]) => void;
}

/** What can be decided with others: a decision that waits for nobody. */
const mayBeChosen = (task: TaskSummary): boolean =>
  task.kind === 'decide' && task.onHold === undefined && task.caseStatus !== 'suspended';

export function TaskList(props: Props) {
  const { narrow } = useShellWidth();
  return narrow ? <TaskCards {...props} /> : <TaskTable {...props} />;
}

function Kind({ task }: { task: TaskSummary }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
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
      {task.onHold && <Tag variant="filled">{t(`seat.hold.${task.onHold}`)}</Tag>}
      {task.onBehalfOf && <Tag variant="filled">{shared('actor.onBehalfOf', { name: task.onBehalfOf.name })}</Tag>}
    </>
  );
}

/** By when; or that its clock stands still. */
function Due({ task }: { task: TaskSummary }) {
  const t = useWords('approvals');
  if (task.caseStatus === 'suspended') return <Tag variant="filled">{t('status.suspended')}</Tag>;
  if (task.pausedSince) return <Tag variant="filled">{t('task.paused')}</Tag>;
  return <DueTag dueAt={task.dueAt} overdueSince={task.overdueSince} provisional={task.provisional} />;
}

function Outcome({ task }: { task: TaskSummary }) {
  const t = useWords('approvals');
  const lookup = useLookup();
  return (
    <>{task.outcome ? lookup('approvals', `outcome.${task.outcome}`, task.outcome) : t(`taskState.${task.state}`)}</>
  );
}

function TaskTable({ tasks, done, chosen, onChosen }: Props) {
  const t = useWords('approvals');
  const said = useWords('shared');
  const navigate = useNavigate();
  return (
    <Table<TaskSummary>
      rowKey="id"
      dataSource={tasks}
      pagination={false}
      {...(chosen && onChosen
        ? {
            rowSelection: {
              selectedRowKeys: [...chosen],
              preserveSelectedRowKeys: false,
              onChange: (keys: Key[]) => onChosen(keys.map(String)),
              getCheckboxProps: (task: TaskSummary) => ({
                disabled: !mayBeChosen(task),
                'aria-label': `${said('choose')} ${task.title}`,
              }),
            },
          }
        : {})}
      onRow={(task) => ({
        style: { cursor: 'pointer' },
        onClick: (event) => {
          // The link in the line has its own way, also into a new tab; so has the box to choose it.
          if (!(event.target as HTMLElement).closest('a, .ant-table-selection-column'))
            void navigate(taskPath(task.id));
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
                render: (_: unknown, task: TaskSummary) => <Due task={task} />,
              },
            ]),
      ]}
    />
  );
}

function TaskCards({ tasks, done, chosen, onChosen }: Props) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const [choosing, setChoosing] = useState(false);
  const toggle = (id: string, on: boolean) =>
    onChosen?.(on ? [...(chosen ?? []), id] : (chosen ?? []).filter((one) => one !== id));
  return (
    <>
      {onChosen && tasks.filter(mayBeChosen).length > 1 && (
        <Button
          size="small"
          style={{ marginBottom: 10 }}
          onClick={() => {
            setChoosing(!choosing);
            onChosen([]);
          }}
        >
          {choosing ? shared('cancel') : t('many.choose')}
        </Button>
      )}
      <div className="card-list">
        {tasks.map((task) => (
          <div key={task.id} className="chosen-card">
            {choosing && (
              <Checkbox
                aria-label={`${shared('choose')} ${task.title}`}
                disabled={!mayBeChosen(task)}
                checked={chosen?.includes(task.id) ?? false}
                onChange={(event) => toggle(task.id, event.target.checked)}
              />
            )}
            <TaskCard task={task} done={done} />
          </div>
        ))}
      </div>
    </>
  );
}

function TaskCard({ task, done }: { task: TaskSummary; done: boolean }) {
  return (
    <Link to={taskPath(task.id)} className="row-card">
      <div className="top">
        <span className="title">{task.title}</span>
        {task.amountFen !== undefined && <Money fen={task.amountFen} />}
      </div>
      <div className="small">
        <Kind task={task} />
      </div>
      <div className="top small" style={{ marginTop: 6 }}>
        <span className="muted">{[task.client?.name, task.submitter.name].filter(Boolean).join(' · ')}</span>
        {done ? <Outcome task={task} /> : <Due task={task} />}
      </div>
    </Link>
  );
}
