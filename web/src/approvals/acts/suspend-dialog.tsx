/** An administrator stops the case: nothing is decided and no clock runs until it is resumed. */
import { api } from '../../shared/api-client';
import { ActDialog, type Reasoned } from './act-dialog';

export function SuspendDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  return (
    <ActDialog<Reasoned>
      act="suspend"
      caseId={caseId}
      reason="required"
      danger
      onClose={onClose}
      send={({ reason = '' }, key) =>
        api.POST('/cases/{id}/suspension', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': key } },
          body: { reason },
        })
      }
    />
  );
}
