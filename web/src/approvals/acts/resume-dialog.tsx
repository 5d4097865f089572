/** An administrator lets a suspended case go on. */
import { api } from '../../shared/api-client';
import { ActDialog, type Reasoned } from './act-dialog';

export function ResumeDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  return (
    <ActDialog<Reasoned>
      act="resume"
      caseId={caseId}
      reason="required"
      onClose={onClose}
      send={({ reason = '' }, key) =>
        api.DELETE('/cases/{id}/suspension', {
          params: { path: { id: caseId }, query: { reason }, header: { 'Idempotency-Key': key } },
        })
      }
    />
  );
}
