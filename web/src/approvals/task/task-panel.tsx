/** What is asked of me here, by the kind of the task. */
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { api } from '../../shared/api-client';
import type { Task } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { jobPathOf } from '../case-path';
import { QuestionItem } from '../case/questions-card';
import { DecidePanel } from './decide-panel';
import { SayPanel } from './say-panel';
import { StartPanel } from './start-panel';
import { TaskMore } from './task-more';

export function TaskPanel({ task }: { task: Task }) {
  const paramsOf = (key: string) => ({ path: { id: task.id }, header: { 'Idempotency-Key': key } });
  switch (task.kind) {
    case 'decide':
      return <DecidePanel task={task} />;
    case 'opinion':
      return (
        <SayPanel
          act="opine"
          caseId={task.caseId}
          closed={!task.operations.includes('opine')}
          more={<TaskMore task={task} />}
          send={(comment, key) => api.POST('/tasks/{id}/opinions', { params: paramsOf(key), body: { comment } })}
        >
          <OpinionAsked task={task} />
        </SayPanel>
      );
    case 'answer':
      return (
        <SayPanel
          act="answer"
          caseId={task.caseId}
          closed={!task.operations.includes('answer')}
          send={(answer, key) => api.POST('/tasks/{id}/answers', { params: paramsOf(key), body: { answer } })}
        >
          {task.question && (
            <ul className="talk" style={{ marginBottom: 14 }}>
              <QuestionItem question={{ ...task.question, answerTaskId: undefined }} />
            </ul>
          )}
        </SayPanel>
      );
    case 'start':
      return <StartPanel task={task} />;
    case 'resubmit':
      return <ResubmitNote task={task} />;
    case 'incident':
      return null;
  }
}

/** Who asks for the opinion, and what they want looked at. */
function OpinionAsked({ task }: { task: Task }) {
  const t = useWords('approvals');
  return task.delegations.map((one) => (
    <div key={one.taskId} style={{ marginBottom: 14 }}>
      <strong>{t('opinions.wants', { name: one.askedBy.name })}</strong>
      {one.comment && <div className="preline">{one.comment}</div>}
      <div className="muted small">{t('opinions.hint')}</div>
    </div>
  ));
}

function ResubmitNote({ task }: { task: Task }) {
  const t = useWords('approvals');
  const jobPath = jobPathOf(task.case);
  if (task.state !== 'open') return null;
  return (
    <Alert
      className="first"
      type="warning"
      showIcon
      title={t(jobPath ? 'task.resubmit.hint' : 'task.resubmit.alone')}
      action={
        jobPath && (
          <Link to={jobPath}>
            <Button size="small">{t('task.openJob')}</Button>
          </Link>
        )
      }
    />
  );
}
