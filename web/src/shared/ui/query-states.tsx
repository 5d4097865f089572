/** The four faces of server data: loading, refused or failed with a retry, empty, there. */
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Card, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { asProblem } from '../problem';
import { useWords } from '../use-words';
import { Forbidden } from './forbidden';
import { NotFound } from './not-found';
import { useProblemWords } from './use-problem-words';

interface Props<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isPending' | 'refetch' | 'isFetching'>;
  skeleton?: ReactNode;
  isEmpty?: (data: Data) => boolean;
  empty?: ReactNode;
  children: (data: Data) => ReactNode;
}

export function QueryStates<Data>({ query, skeleton, isEmpty, empty, children }: Props<Data>) {
  const t = useWords('shared');
  const words = useProblemWords();
  // What is already on the page stays there while a background refresh fails.
  if (query.data !== undefined) return <>{isEmpty?.(query.data) ? empty : children(query.data)}</>;
  if (query.isPending && !query.error) {
    return (
      skeleton ?? (
        <Card aria-busy="true">
          <Skeleton active paragraph={{ rows: 5 }} />
        </Card>
      )
    );
  }
  const problem = asProblem(query.error);
  if (problem?.status === 404) return <NotFound />;
  if (problem?.status === 403) return <Forbidden />;
  const told = problem && words(problem);
  return (
    <Card role="alert">
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            <div>{t('failed.title')}</div>
            {told && <div className="muted">{told.title}</div>}
            {told?.reference && (
              <div className="muted small">
                {t('failed.correlation')} <span className="mono">{told.reference}</span>
              </div>
            )}
          </>
        }
      >
        <Button type="primary" loading={query.isFetching} onClick={() => void query.refetch()}>
          {t('retry')}
        </Button>
      </Empty>
    </Card>
  );
}
