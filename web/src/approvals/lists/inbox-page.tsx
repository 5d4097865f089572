/** What waits for me, and what I have done. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { WaitingJobs, waitingJobs } from '../../jobs/waiting-jobs';
import { useMe } from '../../people/use-me';
import { PageHead } from '../../shared/ui/page-head';
import { useWords } from '../../shared/use-words';
import { InboxTasks } from './inbox-tasks';

/** Tasks to decide, jobs to advance, and what I have done. */
export function InboxPage() {
  const t = useWords('approvals');
  const { data: me } = useMe();
  const [search, setSearch] = useSearchParams();
  const jobs = useInfiniteQuery(waitingJobs);
  const shown = search.get('state');
  const tab = shown === 'done' || shown === 'jobs' ? shown : 'open';
  const first = jobs.data?.pages[0];
  const waiting = first ? `${String(first.items.length)}${first.next ? '+' : ''}` : '0';
  const counted = (label: string, count: string) => (count === '0' ? label : `${label} (${count})`);
  return (
    <>
      <PageHead title={t('inbox.title')} />
      <Tabs
        activeKey={tab}
        onChange={(chosen) => setSearch(chosen === 'open' ? {} : { state: chosen }, { replace: true })}
        items={[
          { key: 'open', label: counted(t('inbox.open'), String(me?.openTasks ?? 0)) },
          { key: 'jobs', label: counted(t('inbox.jobs'), waiting) },
          { key: 'done', label: t('inbox.done') },
        ]}
      />
      {tab === 'jobs' ? <WaitingJobs /> : <InboxTasks />}
    </>
  );
}
