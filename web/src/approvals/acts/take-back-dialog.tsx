/** 撤销: takes one's own decision back while nobody has built on it. */
import { api } from '../../shared/api-client';
import type { Task } from '../../shared/types';
import { ActDialog, type Reasoned } from './act-dialog';

export function TakeBackDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  return (
    <ActDialog<Reasoned>
      act="takeBack"
      caseId={task.caseId}
      reason="optional"
      danger
      onClose={onClose}
      send={({ reason }, key) =>
        api.POST('/tasks/{id}/taken-back', {
          params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
          body: { reason },
        })
      }
    />
  );
}
