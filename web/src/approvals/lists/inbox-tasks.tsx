/** The tasks of the inbox, filtered. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import { useSearchParams } from 'react-router';
import { MoreButton } from '../../shared/ui/more-button';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { InboxFilters } from './inbox-filters';
import { TaskList } from './task-list';
import { dueWords, taskPages, type TaskFilter } from '../task-queries';

/** The filter stands in the address, so that it survives a reload and the way back from a task. */
function filterOf(search: URLSearchParams): TaskFilter {
  const kind = search.get('kind');
  const client = search.get('client');
  const due = dueWords.find((word) => word === search.get('due'));
  return {
    state: search.get('state') === 'done' ? 'done' : 'open',
    ...(kind ? { kind } : {}),
    ...(client ? { client } : {}),
    ...(due ? { due } : {}),
  };
}

/** Tasks that wait for me, or that I have done. */
export function InboxTasks() {
  const t = useWords('approvals');
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const filtered = Boolean(filter.kind ?? filter.client ?? filter.due);
  const query = useInfiniteQuery(taskPages(filter));

  const change = (changes: Partial<Record<keyof TaskFilter, string | undefined>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  };

  const empty = (
    <Empty
      style={{ padding: '36px 0' }}
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        filtered ? (
          t('inbox.empty.filtered')
        ) : filter.state === 'done' ? (
          t('inbox.empty.done')
        ) : (
          <>
            <div>{t('inbox.empty')}</div>
            <div className="muted small">{t('inbox.empty.hint')}</div>
          </>
        )
      }
    >
      {filtered && (
        <Button onClick={() => change({ kind: undefined, client: undefined, due: undefined })}>
          {t('inbox.clear')}
        </Button>
      )}
    </Empty>
  );

  return (
    <>
      <InboxFilters filter={filter} onChange={change} />
      <QueryStates query={query} isEmpty={(data) => data.pages.every((page) => page.items.length === 0)} empty={empty}>
        {(data) => (
          <>
            <TaskList tasks={data.pages.flatMap((page) => page.items)} done={filter.state === 'done'} />
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
    </>
  );
}
