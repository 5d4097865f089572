/** 抄送我的: what I was informed of, unread first to the eye; opening one marks it as read. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Badge, Empty } from 'antd';
import { Link } from 'react-router';
import type { CopySummary } from '../../shared/types';
import { ExportMenu } from '../../shared/ui/export-menu';
import { Moment } from '../../shared/ui/moment';
import { Money } from '../../shared/ui/money';
import { MoreButton } from '../../shared/ui/more-button';
import { QueryStates } from '../../shared/ui/query-states';
import { useBilingual, useWords } from '../../shared/use-words';
import { casePath } from '../case-path';
import { CaseStatus } from '../case-status';
import { copyPages } from '../task-queries';

export function CopiesList() {
  const t = useWords('approvals');
  const query = useInfiniteQuery(copyPages);
  return (
    <QueryStates
      query={query}
      isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
      empty={
        <Empty style={{ padding: '36px 0' }} image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('copies.empty')} />
      }
    >
      {(data) => (
        <>
          <div className="toolbar">
            <ExportMenu list="copies" />
          </div>
          <div className="card-list">
            {data.pages
              .flatMap((page) => page.items)
              .map((copy) => (
                <CopyCard key={copy.id} copy={copy} />
              ))}
          </div>
          <MoreButton query={query} />
        </>
      )}
    </QueryStates>
  );
}

function CopyCard({ copy }: { copy: CopySummary }) {
  const t = useWords('approvals');
  const said = useBilingual();
  const unread = copy.readAt === undefined;
  return (
    <Link to={casePath(copy.case.id)} className="row-card">
      <div className="top">
        <span className="title" style={{ fontWeight: unread ? 600 : 400 }}>
          {unread && <Badge status="error" text={<span className="visually-hidden">{t('copies.unread')}</span>} />}
          {copy.case.title}
        </span>
        {copy.case.amountFen !== undefined && <Money fen={copy.case.amountFen} />}
      </div>
      <div className="small">
        {said(copy.case.definitionTitle)}
        {copy.stageTitle && <span className="muted"> · {said(copy.stageTitle)}</span>}
        <span className="muted"> · {copy.case.submitter.name}</span>
      </div>
      <div className="top small" style={{ marginTop: 6 }}>
        <span className="muted">
          {t(`copies.on.${copy.on}`)} · <Moment at={copy.at} />
        </span>
        <CaseStatus status={copy.case.status} outcome={copy.case.outcome} />
      </div>
    </Link>
  );
}
