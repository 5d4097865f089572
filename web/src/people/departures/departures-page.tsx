/** Departures, latest first: who, when, how far. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, Table } from 'antd';
import { Link } from 'react-router';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import { useShellWidth } from '../../shared/layout/use-shell-width';
import type { DepartureRow } from '../../shared/types';
import { MoreButton } from '../../shared/ui/more-button';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { departurePath } from '../people-path';
import { departurePages } from './departure-queries';
import { DepartureTag } from './departure-tag';

export function DeparturesPage() {
  const t = useWords('people');
  const { narrow } = useShellWidth();
  const query = useInfiniteQuery(departurePages);
  return (
    <>
      <PageHead title={t('departures.title')} sub={t('departures.sub')} />
      <QueryStates
        query={query}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              <>
                <div>{t('departures.empty')}</div>
                <div className="muted">{t('departures.hint')}</div>
              </>
            }
          />
        }
      >
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items);
          return (
            <>
              {narrow ? <Cards rows={rows} /> : <Rows rows={rows} />}
              <MoreButton query={query} />
            </>
          );
        }}
      </QueryStates>
    </>
  );
}

function useProgressWords(): (row: DepartureRow) => string {
  const t = useWords('people');
  return ({ items, done, left }) =>
    [t('departure.progress.items', { done, items }), left > 0 ? t('departure.progress.left', { count: left }) : null]
      .filter(Boolean)
      .join(' · ');
}

function Rows({ rows }: { rows: DepartureRow[] }) {
  const t = useWords('people');
  const progress = useProgressWords();
  return (
    <Table<DepartureRow>
      rowKey="id"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('departure.person'),
          render: (_, { id, person }) => (
            <Link to={departurePath(id)} style={{ fontWeight: 600 }}>
              {person.name}
            </Link>
          ),
        },
        {
          title: t('departure.what'),
          render: (_, { leaves, reason }) => (
            <>
              {leaves ? t('departure.leaves') : t('departure.loses')}
              <div className="muted small">{reason}</div>
            </>
          ),
        },
        { title: t('departure.at'), render: (_, { at }) => formatInstant(at, currentLanguage()) },
        { title: t('departure.default'), render: (_, { defaultSuccessor }) => defaultSuccessor.name },
        { title: t('departure.progress'), render: (_, row) => progress(row) },
        { title: t('departure.state'), render: (_, { state }) => <DepartureTag state={state} /> },
      ]}
    />
  );
}

function Cards({ rows }: { rows: DepartureRow[] }) {
  const t = useWords('people');
  const progress = useProgressWords();
  return (
    <div className="card-list">
      {rows.map((row) => (
        <Link key={row.id} to={departurePath(row.id)} className="row-card">
          <div className="top">
            <span className="title">
              {row.person.name} · {row.leaves ? t('departure.leaves') : t('departure.loses')}
            </span>
            <DepartureTag state={row.state} />
          </div>
          <div className="small">{formatInstant(row.at, currentLanguage())}</div>
          <div className="small muted">{progress(row)}</div>
        </Link>
      ))}
    </div>
  );
}
