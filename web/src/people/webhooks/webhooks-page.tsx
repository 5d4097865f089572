/** For administrators: which systems are told of which events, and what did not get through to them. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Tag } from 'antd';
import { useState } from 'react';

import { api, read } from '../../shared/api-client';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { Webhook } from '../../shared/types';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { AddWebhook } from './add-webhook';
import { kindWords } from './kind-words';
import { MessageList } from './message-list';
import { webhooksKey, webhooksQuery } from './webhook-queries';

export function WebhooksPage() {
  const t = useWords('people');
  const { modal, message } = App.useApp();
  const queryClient = useQueryClient();
  const [adding, setAdding] = useState(false);
  const query = useQuery(webhooksQuery);
  const remove = ({ id, url }: Webhook) =>
    modal.confirm({
      title: t('hooks.remove'),
      content: t('hooks.removeSure', { url }),
      okText: t('hooks.remove'),
      okButtonProps: { danger: true },
      onOk: async () => {
        await read(api.DELETE('/webhooks/{id}', { params: { path: { id } } }));
        await queryClient.invalidateQueries({ queryKey: webhooksKey });
        void message.success(t('hooks.removed'));
      },
    });
  return (
    <>
      <PageHead
        title={t('hooks.title')}
        sub={t('hooks.sub')}
        extra={
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('hooks.add')}
          </Button>
        }
      />
      <QueryStates
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('hooks.empty')} />}
      >
        {({ items }) => (
          <div className="card-list">
            {items.map((hook) => (
              <div key={hook.id} className="row-card">
                <div className="top">
                  <span className="title mono" style={{ overflowWrap: 'anywhere' }}>
                    {hook.url}
                  </span>
                  <Button size="small" danger onClick={() => remove(hook)}>
                    {t('hooks.remove')}
                  </Button>
                </div>
                <div>
                  {hook.kinds.map((kind) => (
                    <Tag key={kind} variant="filled">
                      {kindWords(kind)}
                    </Tag>
                  ))}
                </div>
                <div className="small muted">
                  {t('hooks.by', { name: hook.createdBy.name, at: formatInstant(hook.createdAt, currentLanguage()) })}
                </div>
              </div>
            ))}
          </div>
        )}
      </QueryStates>
      <MessageList />
      {adding && <AddWebhook onClose={() => setAdding(false)} />}
    </>
  );
}
