/** The tasks of the inbox, filtered; of those to do, many can be decided at once. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { MoreButton } from '../../shared/ui/more-button';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { dueWords, taskPages, type TaskFilter } from '../task-queries';
import { InboxFilters } from './inbox-filters';
import { SelectionBar } from './selection-bar';
import { TaskList } from './task-list';

export type InboxList = 'open' | 'waiting' | 'done';

/** The filter stands in the address, so that it survives a reload and the way back from a task. */
function filterOf(list: InboxList, search: URLSearchParams): TaskFilter {
  const kind = search.get('kind');
  const client = search.get('client');
  const due = dueWords.find((word) => word === search.get('due'));
  return {
    state: list === 'done' ? 'done' : 'open',
    ...(list === 'waiting' ? { waiting: 'true' as const } : {}),
    ...(kind ? { kind } : {}),
    ...(client ? { client } : {}),
    ...(due ? { due } : {}),
  };
}

export function InboxTasks({ list }: { list: InboxList }) {
  const t = useWords('approvals');
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const filter = filterOf(list, search);
  const filtered = Boolean(filter.kind ?? filter.client ?? filter.due);
  const query = useInfiniteQuery(taskPages(filter));
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  // What has left the list meanwhile is chosen no more.
  const stillChosen = chosen.filter((id) => tasks.some((task) => task.id === id));

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
        ) : (
          <>
            <div>{list === 'open' ? t('inbox.empty') : t(`inbox.empty.${list}`)}</div>
            {list === 'open' && <div className="muted small">{t('inbox.empty.hint')}</div>}
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
      {list === 'open' && <SelectionBar chosen={stillChosen} onChange={setChosen} />}
      <QueryStates query={query} isEmpty={(data) => data.pages.every((page) => page.items.length === 0)} empty={empty}>
        {() => (
          <>
            <TaskList
              tasks={tasks}
              done={list === 'done'}
              {...(list === 'open' ? { chosen: stillChosen, onChosen: setChosen } : {})}
            />
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
    </>
  );
}
