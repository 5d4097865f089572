/** Tasks as a table. A line is a link: it opens by mouse, keyboard and in a new tab. */
import { Table } from 'antd';
import type { Key } from 'react';
import { Link, useNavigate } from 'react-router';
import type { TaskSummary } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { Money } from '../../shared/ui/money';
import { useWords } from '../../shared/use-words';
import { taskPath } from '../case-path';
import { mayBeChosen } from './may-be-chosen';
import type { TaskListProps } from './task-list';
import { TaskDue, TaskKind, TaskOutcome } from './task-words';

export function TaskTable({ tasks, done, chosen, onChosen }: TaskListProps) {
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
                <TaskKind task={task} />
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
              { title: t('column.outcome'), render: (_: unknown, task: TaskSummary) => <TaskOutcome task={task} /> },
              {
                title: t('column.closed'),
                render: (_: unknown, task: TaskSummary) => (task.closedAt ? <Moment at={task.closedAt} /> : ''),
              },
            ]
          : [
              { title: t('column.opened'), render: (_: unknown, task: TaskSummary) => <Moment at={task.openedAt} /> },
              {
                title: t('column.due'),
                render: (_: unknown, task: TaskSummary) => <TaskDue task={task} />,
              },
            ]),
      ]}
    />
  );
}
