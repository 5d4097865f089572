import { Card, Flex } from 'antd';
import { Link } from 'react-router';
import { casePath } from '../approvals/case-path';
import { CaseStatus } from '../approvals/case-status';
import type { Job } from '../shared/types';
import { Moment } from '../shared/ui/moment';
import { useBilingual, useListed, useWords } from '../shared/use-words';

/** The approvals that this job asked for, and whom they wait for. */
export function CasesCard({ cases }: { cases: Job['cases'] }) {
  const t = useWords('jobs');
  const said = useBilingual();
  const listed = useListed();
  if (cases.length === 0) return null;
  return (
    <Card title={t('cases.title')}>
      <Flex vertical gap={12}>
        {cases.map((one) => (
          <div key={one.id}>
            <Flex justify="space-between" gap={8}>
              <Link to={casePath(one.id)}>{said(one.title)}</Link>
              <CaseStatus status={one.status} outcome={one.outcome} />
            </Flex>
            <div className="muted small">
              <Moment at={one.startedAt} />
              {one.waitingFor.length > 0 &&
                ` · ${t('cases.waiting', { names: listed(one.waitingFor.map((person) => person.name)) })}`}
            </div>
          </div>
        ))}
      </Flex>
    </Card>
  );
}
