/** One mail that did not get through. */
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { api } from '../../shared/api-client';
import type { MailSummary } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import { mailsKey } from './notification-queries';

export function MailCard({ mail }: { mail: MailSummary }) {
  const t = useWords('people');
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const send = useCallback(
    (id: string, key: string) =>
      api.POST('/mails/{id}/sending', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
    [],
  );
  const sending = useSubmit<string, MailSummary>(send);
  const again = async () => {
    if (!(await sending.run(mail.id))) return;
    void message.success(t('mails.again.done'));
    await queryClient.invalidateQueries({ queryKey: mailsKey });
  };
  return (
    <div className="row-card">
      <div className="top">
        <span className="title">
          {mail.to.name} <span className="muted small">{mail.address}</span>
        </span>
        {mail.state === 'failed' && (
          <Button size="small" loading={sending.state !== null} onClick={() => void again()}>
            {t('mails.again')}
          </Button>
        )}
      </div>
      <div className="small">
        {mail.fault && t(`mails.fault.${mail.fault}`)}
        {mail.answer && (
          <span className="muted mono" style={{ overflowWrap: 'anywhere' }}>
            {' '}
            {mail.answer}
          </span>
        )}
      </div>
      <div className="small muted" style={{ marginTop: 4 }}>
        {mail.about === 'notices'
          ? t('mails.tried', { notices: mail.notices, attempts: mail.attempts })
          : t(`mails.about.${mail.about}`, { job: mail.jobNumber ?? '', attempts: mail.attempts })}
        {' · '}
        <Moment at={mail.createdAt} />
        {mail.nextAttemptAt && (
          <>
            {' · '}
            {t('mails.next')} <Moment at={mail.nextAttemptAt} plain />
          </>
        )}
      </div>
      <ProblemAlert problem={sending.problem} />
    </div>
  );
}
