/** 催办: the submitter reminds whoever has it. */
import { api } from '../../shared/api-client';
import { useWords } from '../../shared/use-words';
import { ActDialog, type Reasoned } from './act-dialog';

export function UrgeDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords('approvals');
  return (
    <ActDialog<Reasoned>
      act="urge"
      caseId={caseId}
      reason="optional"
      reasonLabel={t('act.note')}
      onClose={onClose}
      send={({ reason: comment }, key) =>
        api.POST('/cases/{id}/reminders', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': key } },
          body: { comment },
        })
      }
    />
  );
}
