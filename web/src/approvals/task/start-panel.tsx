/** A stage that somebody starts by hand: start it, or leave it out with a reason. */
import { Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api-client';
import type { Task } from '../../shared/types';
import { useFocusBack } from '../../shared/ui/use-focus-back';
import { useWords } from '../../shared/use-words';
import { ActButton } from '../acts/act-button';
import { SkipDialog } from '../acts/skip-dialog';

export function StartPanel({ task }: { task: Task }) {
  const t = useWords('approvals');
  const [skipping, setSkipping] = useState(false);
  const { ref, back } = useFocusBack<HTMLButtonElement>();
  const mayStart = task.operations.includes('start');
  const maySkip = task.operations.includes('skip');
  if (!mayStart && !maySkip && !skipping) return null;
  return (
    <Card title={t('taskKind.start')} className="first">
      <p style={{ marginTop: 0 }}>{t('start.hint')}</p>
      <Flex gap={8} wrap>
        {mayStart && (
          <ActButton
            act="start"
            type="primary"
            size="large"
            caseId={task.caseId}
            send={(key) =>
              api.POST('/tasks/{id}/start', { params: { path: { id: task.id }, header: { 'Idempotency-Key': key } } })
            }
          />
        )}
        {maySkip && (
          <Button ref={ref} size="large" onClick={() => setSkipping(true)}>
            {t('act.skip')}
          </Button>
        )}
      </Flex>
      {skipping && (
        <SkipDialog
          task={task}
          onClose={() => {
            setSkipping(false);
            back();
          }}
        />
      )}
    </Card>
  );
}
