/** What became of the mail with a link, for the AE: sent, on its way, failed, or why there is none; and sending it again. */
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex } from 'antd';
import { useCallback } from 'react';
import { api } from '../shared/api-client';
import { formatInstant } from '../shared/format/date';
import { currentLanguage } from '../shared/i18n';
import type { Job } from '../shared/types';
import { ProblemAlert } from '../shared/ui/problem-alert';
import { useSubmit } from '../shared/use-submit';
import { useWords } from '../shared/use-words';

type LinkRow = Job['links'][number];

export function LinkMail({ jobNumber, link }: { jobNumber: string; link: LinkRow }) {
  const t = useWords('jobs');
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const send = useCallback(
    (linkId: string, key: string) =>
      api.POST('/jobs/{id}/links/{linkId}/mails', {
        params: { path: { id: jobNumber, linkId }, header: { 'Idempotency-Key': key } },
      }),
    [jobNumber],
  );
  const sending = useSubmit<string, { linkId: string }>(send);
  const { mail } = link;
  if (!mail) return null;
  const { state, address = '', at, unreachable } = mail;
  const mailIt = async () => {
    if (!(await sending.run(link.id))) return;
    void message.success(t('links.mail.done'));
    await queryClient.invalidateQueries();
  };
  const words = unreachable
    ? t(`links.mail.${unreachable}`)
    : t(`links.mail.${state}`, { address, at: at ? formatInstant(at, currentLanguage()) : '' });
  return (
    <>
      <Flex justify="space-between" gap={8} align="center" wrap className="small" style={{ marginTop: 4 }}>
        <span className={state === 'failed' || unreachable ? 'late' : 'muted'}>{words}</span>
        {link.url && !unreachable && state !== 'waiting' && (
          <Button size="small" loading={sending.state !== null} onClick={() => void mailIt()}>
            {t(state === 'none' ? 'links.mail.send' : 'links.mail.again')}
          </Button>
        )}
      </Flex>
      <ProblemAlert problem={sending.problem} />
    </>
  );
}
