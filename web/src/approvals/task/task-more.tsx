/** What else a holder may do with a task beside deciding it: one menu, each entry a dialog of its own. */
import { useState } from 'react';
import { AddSignersDialog } from '../acts/add-signers-dialog';
import { AskDialog } from '../acts/ask-dialog';
import { DelegateDialog } from '../acts/delegate-dialog';
import { TransferDialog } from '../acts/transfer-dialog';
import { api } from '../../shared/api-client';
import type { Task } from '../../shared/types';
import { DialogMenu } from '../../shared/ui/dialog-menu';
import { useFocusBack } from '../../shared/ui/use-focus-back';
import { useWords } from '../../shared/use-words';

const entries = ['transfer', 'delegate', 'addSigner', 'ask'] as const;
type Entry = (typeof entries)[number];

export function TaskMore({ task }: { task: Task }) {
  const t = useWords('approvals');
  const [open, setOpen] = useState<Entry | null>(null);
  const { ref, back } = useFocusBack<HTMLButtonElement>();
  const allowed = entries.filter((entry) => task.operations.includes(entry));
  const close = () => {
    setOpen(null);
    back();
  };
  return (
    <>
      {allowed.length > 0 && (
        <DialogMenu
          label={t('act.more')}
          size="large"
          buttonRef={ref}
          entries={allowed.map((entry) => ({ key: entry, label: t(`act.${entry}`), onClick: () => setOpen(entry) }))}
        />
      )}
      {open && <TaskDialog open={open} task={task} onClose={close} />}
    </>
  );
}

function TaskDialog({ open, task, onClose }: { open: Entry; task: Task; onClose: () => void }) {
  switch (open) {
    case 'transfer':
      return <TransferDialog task={task} onClose={onClose} />;
    case 'delegate':
      return <DelegateDialog task={task} onClose={onClose} />;
    case 'addSigner':
      return <AddSignersDialog task={task} onClose={onClose} />;
    case 'ask':
      return (
        <AskDialog
          caseId={task.caseId}
          usually={task.submitter.id}
          onClose={onClose}
          send={(body, key) =>
            api.POST('/tasks/{id}/questions', {
              params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
              body,
            })
          }
        />
      );
  }
}
