import { Button } from 'antd';
import { useState } from 'react';
import type { StaffRecord } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { PasswordDialog } from './acts/password-dialog';
import { ReturnDialog } from './acts/return-dialog';

/** A new password; and coming back, for somebody who has left or is about to. */
export function PersonActs({ person }: { person: StaffRecord }) {
  const t = useWords('people');
  const [open, setOpen] = useState<'password' | 'return' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen('password')}>{t('staff.resetPassword')}</Button>
      {person.activeTo !== null && <Button onClick={() => setOpen('return')}>{t('staff.return')}</Button>}
      {open === 'password' && <PasswordDialog person={person} onClose={close} />}
      {open === 'return' && <ReturnDialog person={person} onClose={close} />}
    </>
  );
}
