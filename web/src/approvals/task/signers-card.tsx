/** Whom I added to my seat: how, how they stand, and taking away who has not decided. */
import { Button, Card, Flex } from 'antd';
import { useState } from 'react';
import type { Seat, Task } from '../../shared/types';
import { useFocusBack } from '../../shared/ui/use-focus-back';
import { useWords } from '../../shared/use-words';
import { RemoveSignerDialog } from '../acts/remove-signer-dialog';
import { SeatLine } from '../case/seat-line';

export function SignersCard({ task }: { task: Task }) {
  const t = useWords('approvals');
  const [removing, setRemoving] = useState<Seat | null>(null);
  const { ref, back } = useFocusBack<HTMLDivElement>();
  if (task.signers.length === 0) return null;
  return (
    <Card title={t('signers.title')} ref={ref} tabIndex={-1}>
      {task.signers.map((seat) => (
        <Flex key={seat.id} justify="space-between" align="start" gap={8}>
          <SeatLine seat={seat} />
          {seat.mayRemove && task.operations.includes('removeSigner') && (
            <Button
              size="small"
              type="text"
              danger
              aria-label={`${t('act.removeSigner')} ${seat.person.name}`}
              onClick={() => setRemoving(seat)}
            >
              {t('act.removeSigner')}
            </Button>
          )}
        </Flex>
      ))}
      {removing && (
        <RemoveSignerDialog
          task={task}
          seat={removing}
          onClose={() => {
            setRemoving(null);
            back();
          }}
        />
      )}
    </Card>
  );
}
