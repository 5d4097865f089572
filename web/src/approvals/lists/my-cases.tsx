/** What I asked for, how it stands and who has it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, Segmented } from 'antd';
import { useState } from 'react';
import { ExportMenu } from '../../shared/ui/export-menu';
import { MoreButton } from '../../shared/ui/more-button';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { casePages, caseStatuses, type CaseFilter, type CaseStatusWord } from '../task-queries';
import { CaseList } from './case-list';

export function MyCases() {
  const t = useWords('approvals');
  const [status, setStatus] = useState<CaseStatusWord | 'all'>('all');
  const filter: CaseFilter = { mine: 'true', ...(status === 'all' ? {} : { status }) };
  const query = useInfiniteQuery(casePages(filter));
  return (
    <>
      <div className="toolbar">
        <Segmented<CaseStatusWord | 'all'>
          value={status}
          onChange={setStatus}
          options={[
            { value: 'all', label: t('cases.all') },
            ...caseStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
          ]}
        />
        <ExportMenu list="cases" filter={filter} />
      </div>
      <QueryStates
        query={query}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={status === 'all' ? t('cases.empty') : t('inbox.empty.filtered')}
          />
        }
      >
        {(data) => (
          <>
            <CaseList cases={data.pages.flatMap((page) => page.items)} />
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
    </>
  );
}
