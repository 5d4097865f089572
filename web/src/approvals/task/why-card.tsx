/** Why this person has the task: the trace of their seat, and in whose name they act. */
import { Card } from 'antd';
import type { Task } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { useWhyWords } from '../case/use-why-words';

export function WhyCard({ task }: { task: Task }) {
  const t = useWords('approvals');
  const why = useWhyWords();
  if (task.why.length === 0 && !task.onBehalfOf) return null;
  return (
    <Card title={t('task.why')}>
      {task.onBehalfOf && <p style={{ marginTop: 0 }}>{t('task.onBehalfOf', { name: task.onBehalfOf.name })}</p>}
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {task.why.map((reason, index) => (
          <li key={index}>{why(reason)}</li>
        ))}
      </ul>
    </Card>
  );
}
