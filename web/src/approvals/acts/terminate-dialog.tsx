/** An administrator ends the case: an outcome of its own, never an approval. */
import { api } from '../../shared/api-client';
import { ActDialog, type Reasoned } from './act-dialog';

export function TerminateDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  return (
    <ActDialog<Reasoned>
      act="terminate"
      caseId={caseId}
      reason="required"
      danger
      onClose={onClose}
      send={({ reason = '' }, key) =>
        api.POST('/cases/{id}/termination', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': key } },
          body: { reason },
        })
      }
    />
  );
}
