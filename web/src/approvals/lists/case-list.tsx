/** Cases as a table, on a phone as cards: how each stands, who has it, by when. */
import { Table } from 'antd';
import { Link } from 'react-router';
import { useShellWidth } from '../../shared/layout/use-shell-width';
import type { CaseSummary } from '../../shared/types';
import { DueTag } from '../../shared/ui/due-tag';
import { Moment } from '../../shared/ui/moment';
import { Money } from '../../shared/ui/money';
import { useBilingual, useListed, useWords } from '../../shared/use-words';
import { casePath } from '../case-path';
import { CaseStatus } from '../case-status';

interface Props {
  cases: CaseSummary[];
  /** Whose they are is worth saying. */
  withSubmitter?: boolean;
}

export function CaseList({ cases, withSubmitter = false }: Props) {
  const { narrow } = useShellWidth();
  return narrow ? (
    <CaseCards cases={cases} withSubmitter={withSubmitter} />
  ) : (
    <CaseTable cases={cases} withSubmitter={withSubmitter} />
  );
}

/** The names of people, strung together. */
function useNames() {
  const listed = useListed();
  return (people: { id: string; name: string }[]): string => listed([...new Set(people.map((person) => person.name))]);
}

function CaseTable({ cases, withSubmitter }: Required<Props>) {
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
        ...(withSubmitter
          ? [{ title: t('column.submitter'), render: (_: unknown, one: CaseSummary) => one.submitter.name }]
          : []),
        { title: t('column.client'), render: (_, one) => one.client?.name ?? '' },
        {
          title: t('column.amount'),
          align: 'right',
          render: (_, one) => (one.amountFen === undefined ? '' : <Money fen={one.amountFen} />),
        },
        { title: t('column.status'), render: (_, one) => <CaseStatus status={one.status} outcome={one.outcome} /> },
        {
          title: t('column.waiting'),
          render: (_, one) => (
            <>
              {names(one.waitingFor)} <Due one={one} />
            </>
          ),
        },
        { title: t('column.started'), render: (_, one) => <Moment at={one.startedAt} /> },
      ]}
    />
  );
}

function Due({ one }: { one: CaseSummary }) {
  if (one.status === 'ended' || one.status === 'suspended' || one.dueAt === null) return null;
  return <DueTag dueAt={one.dueAt} overdueSince={one.overdueSince} />;
}

function CaseCards({ cases, withSubmitter }: Required<Props>) {
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
          <div className="small">
            {said(one.definitionTitle)}
            {withSubmitter && <span className="muted"> · {one.submitter.name}</span>}
          </div>
          <div className="top small" style={{ marginTop: 6 }}>
            <span className="muted">
              {names(one.waitingFor)} <Due one={one} />
            </span>
            <CaseStatus status={one.status} outcome={one.outcome} />
          </div>
        </Link>
      ))}
    </div>
  );
}
