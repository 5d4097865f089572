/** A manual stage is left out: with a reason, and it is no approval. */
import { api } from '../../shared/api-client';
import type { Task } from '../../shared/types';
import { ActDialog, type Reasoned } from './act-dialog';

export function SkipDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  return (
    <ActDialog<Reasoned>
      act="skip"
      caseId={task.caseId}
      reason="required"
      danger
      onClose={onClose}
      send={({ reason = '' }, key) =>
        api.POST('/tasks/{id}/skip', {
          params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
          body: { reason },
        })
      }
    />
  );
}
