/** In the profile: what I want to hear of, in the house and by mail, and when mail may come. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Checkbox, Flex, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import type { NoticeKind } from '../../../../domain/people/notices/kinds';
import { api } from '../../shared/api-client';
import type { NotificationPreferences, NotificationPreferencesAsked } from '../../shared/types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { QueryStates } from '../../shared/ui/query-states';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import { KindTable } from './kind-table';
import { preferencesKey, preferencesQuery } from './notification-queries';

export function PreferencesCard() {
  const t = useWords('people');
  const query = useQuery(preferencesQuery);
  return (
    <Card title={t('wishes.title')}>
      <QueryStates query={query}>{(data) => <Wishes saved={data} />}</QueryStates>
    </Card>
  );
}

function Wishes({ saved }: { saved: NotificationPreferences }) {
  const t = useWords('people');
  const shared = useWords('shared');
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [changed, setChanged] = useState<Partial<NotificationPreferencesAsked>>({});
  const { mail, ...kept } = saved;
  const wishes = { ...kept, ...changed };
  const send = useCallback(
    (body: NotificationPreferencesAsked, key: string) =>
      api.POST('/notifications/preferences', { body, params: { header: { 'Idempotency-Key': key } } }),
    [],
  );
  const saving = useSubmit<NotificationPreferencesAsked, NotificationPreferences>(send);
  const save = async () => {
    const answer = await saving.run(wishes);
    if (!answer) return;
    queryClient.setQueryData(preferencesKey, answer);
    setChanged({});
    void message.success(t('wishes.saved'));
  };
  const set = (kind: NoticeKind, channel: 'inApp' | 'mail', on: boolean) =>
    setChanged({ ...changed, kinds: { ...wishes.kinds, [kind]: { ...wishes.kinds[kind], [channel]: on } } });
  return (
    <Flex vertical gap={14} align="start">
      {!mail.on && <Alert type="info" showIcon title={t('wishes.mailOff')} />}
      {mail.on && mail.address === null && <Alert type="warning" showIcon title={t('wishes.noAddress')} />}
      {mail.on && mail.address !== null && (
        <span className="muted">{t('wishes.address', { address: mail.address })}</span>
      )}
      <Segmented<'soon' | 'daily'>
        value={wishes.timing}
        onChange={(timing) => setChanged({ ...changed, timing })}
        options={[
          { value: 'soon', label: t('wishes.timing.soon') },
          { value: 'daily', label: t('wishes.timing.daily') },
        ]}
      />
      <Checkbox
        checked={wishes.quiet}
        disabled={wishes.timing === 'daily'}
        onChange={({ target }) => setChanged({ ...changed, quiet: target.checked })}
      >
        {t('wishes.quiet')}
      </Checkbox>
      <KindTable kinds={wishes.kinds} onChange={set} />
      <ProblemAlert problem={saving.problem} />
      <Button
        type="primary"
        disabled={Object.keys(changed).length === 0}
        loading={saving.state !== null}
        onClick={() => void save()}
      >
        {shared('confirm')}
      </Button>
    </Flex>
  );
}
