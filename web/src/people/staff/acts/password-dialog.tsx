import { api } from '../../../shared/api-client';
import { useWords } from '../../../shared/use-words';
import { PlainDialog } from '../../plain-dialog';
import { PasswordField } from '../password-field';
import type { ChangeDialogProps } from './change-dialog';

/** A new password, at once; whoever is signed in with the old one is signed out. */
export function PasswordDialog({ person, onClose }: ChangeDialogProps) {
  const t = useWords('people');
  return (
    <PlainDialog<{ password: string }, undefined>
      title={t('staff.resetPassword')}
      hint={t('staff.resetPassword.hint', { name: person.name })}
      okText={t('staff.resetPassword')}
      done={t('staff.passwordReset')}
      onClose={onClose}
      onDone={() => undefined}
      send={({ password }, key) =>
        api.POST('/staff/{id}/password', {
          params: { path: { id: person.id }, header: { 'Idempotency-Key': key } },
          body: { password },
        })
      }
    >
      <PasswordField />
    </PlainDialog>
  );
}
