/** 减签: by whoever added them; an administrator removes any seat, with a reason (see `remove-seat-dialog`). */
import { api } from '../../shared/api-client';
import type { Seat, Task } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { ActDialog, type Reasoned } from './act-dialog';

export function RemoveSignerDialog({ task, seat, onClose }: { task: Task; seat: Seat; onClose: () => void }) {
  const t = useWords('approvals');
  return (
    <ActDialog<Reasoned>
      act="removeSigner"
      caseId={task.caseId}
      reason="optional"
      danger
      onClose={onClose}
      send={({ reason }, key) =>
        api.DELETE('/tasks/{id}/signers/{seatId}', {
          params: {
            path: { id: task.id, seatId: seat.id },
            query: { reason },
            header: { 'Idempotency-Key': key },
          },
        })
      }
    >
      <p>
        {t(`signer.${seat.addedBy?.kind ?? 'parallel'}`)} · <strong>{seat.person.name}</strong>
      </p>
    </ActDialog>
  );
}
