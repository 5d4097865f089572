/** The session has ended while a page was open: the page stays as it is, with what was typed, until one is back in. */
import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { Me } from '../shared/types';
import { useWords } from '../shared/use-words';
import { SignInForm } from './sign-in-form';
import { meKey } from './use-me';

export function SignedOutDialog({ was }: { was: Me }) {
  const t = useWords('people');
  const queryClient = useQueryClient();
  const back = async (me: Me) => {
    queryClient.setQueryData(meKey, me);
    await queryClient.invalidateQueries();
  };
  return (
    <Modal open title={t('signIn.ended')} footer={null} closable={false} keyboard={false} mask={{ closable: false }}>
      <p className="muted">{t('signIn.ended.text')}</p>
      <SignInForm username={was.username} onSignedIn={back} />
    </Modal>
  );
}
