/** Everything that concerns me: to do, waiting for others, jobs to advance, done, started, copied. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { WaitingJobs, waitingJobs } from '../../jobs/waiting-jobs';
import { PageHead } from '../../shared/ui/page-head';
import { useWords } from '../../shared/use-words';
import { inboxQuery } from '../task-queries';
import { CopiesList } from './copies-list';
import { InboxTasks } from './inbox-tasks';
import { MyCases } from './my-cases';

const tabs = ['open', 'waiting', 'jobs', 'done', 'started', 'copied'] as const;
type Tab = (typeof tabs)[number];

export function InboxPage() {
  const t = useWords('approvals');
  const [search, setSearch] = useSearchParams();
  const jobs = useInfiniteQuery(waitingJobs);
  const { data: counts } = useQuery(inboxQuery);
  const tab = tabs.find((one) => one === search.get('state')) ?? 'open';
  const first = jobs.data?.pages[0];
  const counted: Partial<Record<Tab, string>> = {
    open: String(counts?.toDo ?? 0),
    waiting: String(counts?.waiting ?? 0),
    jobs: first ? `${String(first.items.length)}${first.next ? '+' : ''}` : '0',
    copied: String(counts?.unreadCopies ?? 0),
  };
  const label = (one: Tab): string => {
    const count = counted[one] ?? '0';
    return count === '0' ? t(`inbox.${one}`) : `${t(`inbox.${one}`)} (${count})`;
  };
  return (
    <>
      <PageHead title={t('inbox.title')} />
      <Tabs
        activeKey={tab}
        onChange={(chosen) => setSearch(chosen === 'open' ? {} : { state: chosen }, { replace: true })}
        items={tabs.map((one) => ({ key: one, label: label(one) }))}
      />
      <TabContent tab={tab} />
    </>
  );
}

function TabContent({ tab }: { tab: Tab }) {
  switch (tab) {
    case 'jobs':
      return <WaitingJobs />;
    case 'started':
      return <MyCases />;
    case 'copied':
      return <CopiesList />;
    case 'open':
    case 'waiting':
    case 'done':
      return <InboxTasks key={tab} list={tab} />;
  }
}
