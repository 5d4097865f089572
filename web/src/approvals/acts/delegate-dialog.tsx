/** 委派: the other gives an opinion, the owner decides. */
import { api } from '../../shared/api-client';
import type { Task } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { ActDialog, type Reasoned } from './act-dialog';
import { PersonField } from './person-field';

interface Filled extends Reasoned {
  toUserId: string;
}

export function DelegateDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords('approvals');
  return (
    <ActDialog<Filled>
      act="delegate"
      caseId={task.caseId}
      reason={task.requireComment.includes('delegate') ? 'required' : 'optional'}
      reasonLabel={t('act.note.delegate')}
      onClose={onClose}
      send={({ toUserId, reason: comment }, key) =>
        api.POST('/tasks/{id}/delegations', {
          params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
          body: { toUserId, comment },
        })
      }
    >
      <PersonField name="toUserId" label={t('act.to.delegate')} />
    </ActDialog>
  );
}
