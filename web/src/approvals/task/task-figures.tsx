/** The figures of a task at a glance: how much, for whom, from whom, since when, by when. */
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Task } from '../../shared/types';
import { DueTag } from '../../shared/ui/due-tag';
import { Moment } from '../../shared/ui/moment';
import { Money } from '../../shared/ui/money';
import { useWords } from '../../shared/use-words';

export function TaskFigures({ task }: { task: Task }) {
  const t = useWords('approvals');
  return (
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
      {task.state === 'open' && (
        <Figure label={t('task.due')}>
          {task.pausedSince ? (
            <Tag variant="filled">{t('task.paused')}</Tag>
          ) : (
            <DueTag dueAt={task.dueAt} overdueSince={task.overdueSince} provisional={task.provisional} />
          )}
          {task.remindersSent > 0 && (
            <span className="muted small">{t('task.reminded', { count: task.remindersSent })}</span>
          )}
        </Figure>
      )}
    </div>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <div className="muted small">{label}</div>
      <div>{children}</div>
    </div>
  );
}
