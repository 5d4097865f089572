/** Events that did not get through: why, and sending them again. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import { api } from '../../shared/api-client';
import type { WebhookMessage } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { MoreButton } from '../../shared/ui/more-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { QueryStates } from '../../shared/ui/query-states';
import { useSubmit } from '../../shared/use-submit';
import { useWords } from '../../shared/use-words';
import { kindWords } from './kind-words';
import { messagePages, messageStates, webhooksKey, type MessageState } from './webhook-queries';

export function MessageList() {
  const t = useWords('people');
  const [state, setState] = useState<MessageState>('failed');
  const query = useInfiniteQuery(messagePages(state));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section style={{ marginTop: 24 }}>
      <h2 style={{ fontSize: 16 }}>{t('hooks.messages')}</h2>
      <Segmented<MessageState>
        style={{ marginBottom: 12 }}
        value={state}
        onChange={setState}
        options={messageStates.map((value) => ({ value, label: t(`hooks.${value}`) }))}
      />
      <QueryStates
        query={query}
        isEmpty={() => items.length === 0}
        empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(`hooks.none.${state}`)} />}
      >
        {() => (
          <>
            <div className="card-list">
              {items.map((message) => (
                <MessageCard key={message.id} message={message} />
              ))}
            </div>
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
    </section>
  );
}

function MessageCard({ message }: { message: WebhookMessage }) {
  const t = useWords('people');
  const app = App.useApp();
  const queryClient = useQueryClient();
  const send = useCallback(
    (id: string, key: string) =>
      api.POST('/webhook-messages/{id}/sending', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
    [],
  );
  const sending = useSubmit<string, WebhookMessage>(send);
  const again = async () => {
    if (!(await sending.run(message.id))) return;
    void app.message.success(t('hooks.again.done'));
    await queryClient.invalidateQueries({ queryKey: webhooksKey });
  };
  return (
    <div className="row-card">
      <div className="top">
        <span className="title">
          {kindWords(message.kind)} <span className="muted small mono">{message.url}</span>
        </span>
        {message.state === 'failed' && (
          <Button size="small" loading={sending.state !== null} onClick={() => void again()}>
            {t('hooks.again')}
          </Button>
        )}
      </div>
      <div className="small mono" style={{ overflowWrap: 'anywhere' }}>
        {message.answer}
      </div>
      <div className="small muted">
        {t('hooks.tried', { attempts: message.attempts })} · <Moment at={message.createdAt} />
      </div>
      <ProblemAlert problem={sending.problem} />
    </div>
  );
}
