/** Jobs that wait for me: a step of mine is what keeps them in their stage. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { MoreButton } from '../shared/ui/more-button';
import { QueryStates } from '../shared/ui/query-states';
import { useWords } from '../shared/use-words';
import { JobList } from './job-list';
import { jobPages } from './job-queries';

export const waitingJobs = jobPages({ state: 'running', waitingFor: 'me' });

export function WaitingJobs() {
  const t = useWords('jobs');
  const query = useInfiniteQuery(waitingJobs);
  return (
    <QueryStates
      query={query}
      isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
      empty={
        <Empty style={{ padding: '36px 0' }} image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('waiting.empty')} />
      }
    >
      {(data) => (
        <>
          <JobList jobs={data.pages.flatMap((page) => page.items)} />
          <MoreButton query={query} />
        </>
      )}
    </QueryStates>
  );
}
