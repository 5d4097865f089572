/** An administrator's list of every case, by how it stands, by its rules, by whose it is. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { useSearchParams } from 'react-router';
import { ExportMenu } from '../../shared/ui/export-menu';
import { MoreButton } from '../../shared/ui/more-button';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { casePages, caseStatuses, type CaseFilter } from '../task-queries';
import { CaseFilters } from './case-filters';
import { CaseList } from './case-list';

/** The filter stands in the address, so that it survives a reload and the way back from a case. */
function filterOf(search: URLSearchParams): CaseFilter {
  const status = caseStatuses.find((one) => one === search.get('status'));
  const definition = search.get('definition');
  const person = search.get('person');
  return {
    ...(status ? { status } : {}),
    ...(definition ? { definition } : {}),
    ...(person ? { person } : {}),
    ...(search.get('overdue') === 'true' ? { overdue: 'true' as const } : {}),
    ...(search.get('incident') === 'true' ? { incident: 'true' as const } : {}),
  };
}

export function AllCasesPage() {
  const t = useWords('approvals');
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const query = useInfiniteQuery(casePages(filter));
  const change = (changes: Partial<Record<keyof CaseFilter, string | undefined>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  };
  return (
    <>
      <PageHead
        title={t('allCases.title')}
        sub={t('allCases.sub')}
        extra={<ExportMenu list="cases" filter={filter} />}
      />
      <CaseFilters filter={filter} onChange={change} />
      <QueryStates
        query={query}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('inbox.empty.filtered')} />}
      >
        {(data) => (
          <>
            <CaseList cases={data.pages.flatMap((page) => page.items)} withSubmitter />
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
    </>
  );
}
