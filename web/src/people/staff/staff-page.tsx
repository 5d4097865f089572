/** Everybody with an account: found by name or spelling, role, department; and who joins. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { MoreButton } from '../../shared/ui/more-button';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { staffPath } from '../people-path';
import { CreateStaffDialog } from './create-staff-dialog';
import { PeopleTabs } from './people-tabs';
import { StaffFilters } from './staff-filters';
import { StaffList } from './staff-list';
import { activeStates, staffPages, type StaffFilter } from './staff-queries';

/** The filter stands in the address, so that it survives the way back from a person. */
function filterOf(search: URLSearchParams): StaffFilter {
  const given = (name: 'q' | 'role' | 'department') => {
    const value = search.get(name);
    return value ? { [name]: value } : {};
  };
  return {
    active: activeStates.find((one) => one === search.get('active')) ?? 'true',
    ...given('q'),
    ...given('role'),
    ...given('department'),
  };
}

export function StaffPage() {
  const t = useWords('people');
  const [search, setSearch] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<string | null>(null);
  const filter = filterOf(search);
  const query = useInfiniteQuery(staffPages(filter));
  const change = (name: keyof StaffFilter, value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  return (
    <>
      <PageHead
        title={t('staff.title')}
        sub={t('staff.sub')}
        extra={
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('staff.create')}
          </Button>
        }
      />
      <div className="toolbar">
        <PeopleTabs value="people" />
        <StaffFilters filter={filter} onChange={change} />
      </div>
      <QueryStates
        query={query}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('staff.empty')} />}
      >
        {(data) => (
          <>
            <StaffList people={data.pages.flatMap((page) => page.items)} />
            <MoreButton query={query} />
          </>
        )}
      </QueryStates>
      {creating && <CreateStaffDialog onClose={() => setCreating(false)} onCreated={setCreated} />}
      {/* Once the dialog has gone, which would ask whether to leave. */}
      {created !== null && <Navigate to={staffPath(created)} />}
    </>
  );
}
