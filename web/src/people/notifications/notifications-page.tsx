/** Everything that I was told, newest first; unread ones stand out. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { App, Button, Empty, Segmented } from 'antd';
import { useState } from 'react';
import { asProblem } from '../../shared/problem';
import { MoreButton } from '../../shared/ui/more-button';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useProblemWords } from '../../shared/ui/use-problem-words';
import { useWords } from '../../shared/use-words';
import { NotificationCard } from './notification-card';
import { notificationPages } from './notification-queries';
import { useReadNotifications, type WhichRead } from './use-read-notifications';

export function NotificationsPage() {
  const t = useWords('people');
  const words = useProblemWords();
  const { message } = App.useApp();
  const [shown, setShown] = useState<'all' | 'unread'>('all');
  const [reading, setReading] = useState(false);
  const query = useInfiniteQuery(notificationPages(shown === 'unread'));
  const markRead = useReadNotifications();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = query.data?.pages[0]?.unread ?? 0;
  // The list is by time; what was written last has the highest number.
  const newest = items.map(({ id }) => BigInt(id)).reduce((high, id) => (id > high ? id : high), 0n);
  const mark = async (which: WhichRead) => {
    try {
      await markRead(which);
    } catch (error) {
      const problem = asProblem(error);
      if (!problem) throw error;
      void message.error(words(problem).title);
    }
  };
  const markAll = async () => {
    setReading(true);
    await mark({ upTo: String(newest) }).finally(() => setReading(false));
  };
  return (
    <>
      <PageHead
        title={t('notices.title')}
        extra={
          <Button disabled={unread === 0} loading={reading} onClick={() => void markAll()}>
            {t('notices.readAll')}
          </Button>
        }
      />
      <Segmented<'all' | 'unread'>
        style={{ marginBottom: 12 }}
        value={shown}
        onChange={setShown}
        options={[
          { value: 'all', label: t('notices.all') },
          { value: 'unread', label: unread > 0 ? t('notices.unread.count', { count: unread }) : t('notices.unread') },
        ]}
      />
      <QueryStates
        query={query}
        isEmpty={() => items.length === 0}
        empty={
          <Empty
            style={{ padding: '36px 0' }}
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={shown === 'unread' ? t('notices.empty.unread') : t('notices.empty')}
          />
        }
      >
        {() => (
          <>
            <div className="card-list">
              {items.map((notice) => (
                <NotificationCard key={notice.id} notice={notice} onRead={() => void mark({ id: notice.id })} />
              ))}
            </div>
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
    </>
  );
}
