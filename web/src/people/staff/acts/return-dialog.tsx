import { useWords } from '../../../shared/use-words';
import { ChangeDialog, type ChangeDialogProps } from './change-dialog';

/** Somebody who left works here again as of an instant. */
export function ReturnDialog({ person, onClose }: ChangeDialogProps) {
  const t = useWords('people');
  return (
    <ChangeDialog<object>
      person={person}
      onClose={onClose}
      title={t('staff.return')}
      hint={t('staff.return.hint')}
      change={() => ({ kind: 'return' })}
    />
  );
}
