/** Tasks on a phone: a card each; choosing several is switched on first. */
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TaskSummary } from '../../shared/types';
import { Money } from '../../shared/ui/money';
import { useWords } from '../../shared/use-words';
import { taskPath } from '../case-path';
import { mayBeChosen } from './may-be-chosen';
import type { TaskListProps } from './task-list';
import { TaskDue, TaskKind, TaskOutcome } from './task-words';

export function TaskCards({ tasks, done, chosen, onChosen }: TaskListProps) {
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
        <TaskKind task={task} />
      </div>
      <div className="top small" style={{ marginTop: 6 }}>
        <span className="muted">{[task.client?.name, task.submitter.name].filter(Boolean).join(' · ')}</span>
        {done ? <TaskOutcome task={task} /> : <TaskDue task={task} />}
      </div>
    </Link>
  );
}
