/** The trail of a case from its end back to its beginning, a page at a time. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { api, read } from '../../shared/api-client';
import type { Case } from '../../shared/types';
import { MoreButton } from '../../shared/ui/more-button';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { CaseTrail } from './case-trail';

export function WholeTrail({ subject }: { subject: Case }) {
  const shared = useWords('shared');
  const query = useInfiniteQuery({
    queryKey: ['caseTrail', subject.id],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/cases/{id}/trail', {
          params: { path: { id: subject.id }, query: pageParam ? { after: pageParam } : {} },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 10_000,
  });
  return (
    <Card title={shared('trail.title')}>
      <QueryStates query={query}>
        {(data) => (
          <>
            <CaseTrail subject={subject} entries={data.pages.flatMap((page) => page.items)} />
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
    </Card>
  );
}
