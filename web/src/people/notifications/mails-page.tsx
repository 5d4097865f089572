/** For administrators: mails that did not get through, why, and sending them again. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Empty, Segmented } from 'antd';
import { useState } from 'react';
import { MoreButton } from '../../shared/ui/more-button';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { KeptMails } from './kept-mails';
import { MailCard } from './mail-card';
import { mailPages, mailStates, type MailState } from './notification-queries';

export function MailsPage() {
  const t = useWords('people');
  const [state, setState] = useState<MailState | 'kept'>('failed');
  const query = useInfiniteQuery(mailPages(state === 'kept' ? 'failed' : state));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('mails.title')} sub={t('mails.sub')} />
      {query.data?.pages[0]?.on === false && state !== 'kept' && (
        <Alert type="info" showIcon title={t('mails.off')} style={{ marginBottom: 12 }} />
      )}
      <Segmented<MailState | 'kept'>
        style={{ marginBottom: 12 }}
        value={state}
        onChange={setState}
        options={[...mailStates, ...(query.data?.pages[0]?.kept ? (['kept'] as const) : [])].map((value) => ({
          value,
          label: t(`mails.${value}`),
        }))}
      />
      {state === 'kept' ? (
        <KeptMails />
      ) : (
        <QueryStates
          query={query}
          isEmpty={() => items.length === 0}
          empty={
            <Empty
              style={{ padding: '36px 0' }}
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={t(`mails.empty.${state}`)}
            />
          }
        >
          {() => (
            <>
              <div className="card-list">
                {items.map((mail) => (
                  <MailCard key={mail.id} mail={mail} />
                ))}
              </div>
              <MoreButton query={query} />
            </>
          )}
        </QueryStates>
      )}
    </>
  );
}
