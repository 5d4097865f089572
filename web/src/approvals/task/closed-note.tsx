/** The task is closed: how it ended, where to go from here, and taking one's decision back while that is possible. */
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Task } from '../../shared/types';
import { useFocusBack } from '../../shared/ui/use-focus-back';
import { useLookup, useWords } from '../../shared/use-words';
import { TakeBackDialog } from '../acts/take-back-dialog';
import { casePath } from '../case-path';

export function ClosedNote({ task }: { task: Task }) {
  const t = useWords('approvals');
  const shared = useWords('shared');
  const lookup = useLookup();
  const [takingBack, setTakingBack] = useState(false);
  const { ref, back } = useFocusBack<HTMLDivElement>();
  const outcome = task.outcome
    ? lookup('approvals', `outcome.${task.outcome}`, task.outcome)
    : t(`taskState.${task.state}`);
  return (
    <div ref={ref} tabIndex={-1} style={{ outline: 'none' }}>
      <Alert
        type={task.state === 'done' ? 'success' : 'info'}
        showIcon
        title={shared('said.of', { what: t('task.closed'), how: outcome })}
        action={
          <Flex gap={8} align="center" wrap>
            {task.operations.includes('takeBack') && (
              <Button size="small" onClick={() => setTakingBack(true)}>
                {t('act.takeBack')}
              </Button>
            )}
            <Link to={casePath(task.caseId)}>{t('task.openCase')}</Link>
            <Link to="/tasks">{t('act.next')}</Link>
          </Flex>
        }
      />
      {takingBack && (
        <TakeBackDialog
          task={task}
          onClose={() => {
            setTakingBack(false);
            back();
          }}
        />
      )}
    </div>
  );
}
