/** What I asked for, how it stands and who has it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, Segmented, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, read } from '../../shared/api-client';
import { useShellWidth } from '../../shared/layout/use-shell-width';
import type { CaseSummary } from '../../shared/types';
import { Moment } from '../../shared/ui/moment';
import { Money } from '../../shared/ui/money';
import { MoreButton } from '../../shared/ui/more-button';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useBilingual, useListed, useWords } from '../../shared/use-words';
import { casePath } from '../case-path';
import { CaseStatus } from '../case-status';

const statuses = ['all', 'running', 'returned', 'incident', 'ended'] as const;
type Chosen = (typeof statuses)[number];

export function MyCasesPage() {
  const t = useWords('approvals');
  const [status, setStatus] = useState<Chosen>('all');
  const { narrow } = useShellWidth();
  const query = useInfiniteQuery({
    queryKey: ['cases', status],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/cases', {
          params: {
            query: {
              mine: 'true',
              ...(status === 'all' ? {} : { status }),
              ...(pageParam ? { after: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: 15_000,
  });
  return (
    <>
      <PageHead title={t('cases.title')} />
      <div className="toolbar">
        <Segmented<Chosen>
          value={status}
          onChange={setStatus}
          options={statuses.map((value) => ({ value, label: value === 'all' ? t('cases.all') : t(`status.${value}`) }))}
        />
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
        {(data) => {
          const cases = data.pages.flatMap((page) => page.items);
          return (
            <>
              {narrow ? <CaseCards cases={cases} /> : <CaseTable cases={cases} />}
              <MoreButton query={query} />
            </>
          );
        }}
      </QueryStates>
    </>
  );
}

/** The names of people, strung together. */
function useNames() {
  const listed = useListed();
  return (people: { name: string }[]): string => listed(people.map((person) => person.name));
}

function CaseTable({ cases }: { cases: CaseSummary[] }) {
  const names = useNames();
  const t = useWords('approvals');
  const said = useBilingual();
  return (
    <Table<CaseSummary>
      rowKey="id"
      dataSource={cases}
      pagination={false}
      columns={[
        {
          title: t('column.what'),
          render: (_, one) => (
            <>
              <Link to={casePath(one.id)} style={{ fontWeight: 600 }}>
                {one.title}
              </Link>
              <div className="small">{said(one.definitionTitle)}</div>
            </>
          ),
        },
        { title: t('column.client'), render: (_, one) => one.client?.name ?? '' },
        {
          title: t('column.amount'),
          align: 'right',
          render: (_, one) => (one.amountFen === undefined ? '' : <Money fen={one.amountFen} />),
        },
        { title: t('column.status'), render: (_, one) => <CaseStatus status={one.status} outcome={one.outcome} /> },
        { title: t('column.waiting'), render: (_, one) => names(one.waitingFor) },
        { title: t('column.started'), render: (_, one) => <Moment at={one.startedAt} /> },
      ]}
    />
  );
}

function CaseCards({ cases }: { cases: CaseSummary[] }) {
  const names = useNames();
  const said = useBilingual();
  return (
    <div className="card-list">
      {cases.map((one) => (
        <Link key={one.id} to={casePath(one.id)} className="row-card">
          <div className="top">
            <span className="title">{one.title}</span>
            {one.amountFen !== undefined && <Money fen={one.amountFen} />}
          </div>
          <div className="small">{said(one.definitionTitle)}</div>
          <div className="top small" style={{ marginTop: 6 }}>
            <span className="muted">{names(one.waitingFor)}</span>
            <CaseStatus status={one.status} outcome={one.outcome} />
          </div>
        </Link>
      ))}
    </div>
  );
}
