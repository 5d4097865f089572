/** 转办: the seat belongs to the other from now on. */
import { api } from '../../shared/api-client';
import type { Task } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { ActDialog, type Reasoned } from './act-dialog';
import { PersonField } from './person-field';

interface Filled extends Reasoned {
  toUserId: string;
}

export function TransferDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords('approvals');
  return (
    <ActDialog<Filled>
      act="transfer"
      caseId={task.caseId}
      reason={task.requireComment.includes('transfer') ? 'required' : 'optional'}
      reasonLabel={t('act.note')}
      onClose={onClose}
      send={({ toUserId, reason: comment }, key) =>
        api.POST('/tasks/{id}/transfers', {
          params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
          body: { toUserId, comment },
        })
      }
    >
      <PersonField name="toUserId" label={t('act.to.transfer')} />
    </ActDialog>
  );
}
