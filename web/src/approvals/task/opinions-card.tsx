/** Who was asked for an opinion on this task, and what they said. */
import { Card, Tag } from 'antd';
import type { Task } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { useWords } from '../../shared/use-words';
import '../case/talk.css';

export function OpinionsCard({ task }: { task: Task }) {
  const t = useWords('approvals');
  if (task.delegations.length === 0) return null;
  return (
    <Card title={t('opinions.title')}>
      <ul className="talk">
        {task.delegations.map((one) => (
          <li key={one.taskId}>
            <div>
              <strong>{one.person.name}</strong>{' '}
              <Tag variant="filled" {...(one.state === 'open' ? { color: 'processing' } : {})}>
                {t(`opinions.${one.state}`)}
              </Tag>{' '}
              <span className="muted small">
                {t('opinions.askedBy', { name: one.askedBy.name })} · <Moment at={one.askedAt} />
              </span>
            </div>
            {one.comment && <div className="preline muted">“{one.comment}”</div>}
            {one.opinion && <div className="preline said">{one.opinion}</div>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
