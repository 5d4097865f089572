/** 撤回: the submitter takes the case back. */
import { api } from '../../shared/api-client';
import { ActDialog, type Reasoned } from './act-dialog';

export function WithdrawDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  return (
    <ActDialog<Reasoned>
      act="withdraw"
      caseId={caseId}
      reason="optional"
      danger
      onClose={onClose}
      send={({ reason }, key) =>
        api.POST('/cases/{id}/withdrawal', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': key } },
          body: { reason },
        })
      }
    />
  );
}
