/** What keeps the job in its stage: what, by which rule, who has it, since when. */
import { CheckCircleOutlined } from '@ant-design/icons';
import { Card } from 'antd';
import { Link } from 'react-router';
import { casePath } from '../approvals/case-path';
import type { Blocker } from '../shared/types';
import { useNow } from '../shared/ui/use-now';
import { useSpanWords } from '../shared/ui/use-span-words';
import { useLookup, useWords } from '../shared/use-words';
import { useBlockerWords } from './use-blocker-words';

export function BlockersCard({ blockers }: { blockers: Blocker[] }) {
  const t = useWords('jobs');
  const words = useBlockerWords();
  const lookup = useLookup();
  const span = useSpanWords();
  const now = useNow();
  return (
    <Card className="first" title={t('blockers.title')}>
      {blockers.length === 0 && (
        <span className="muted">
          <CheckCircleOutlined /> {t('blockers.none')}
        </span>
      )}
      {blockers.map((blocker, index) => {
        const { what, who } = words(blocker);
        const caseId = blocker.detail?.caseId;
        return (
          <div key={`${blocker.rule} ${blocker.code} ${blocker.since} ${String(index)}`} className="blocker">
            <div>
              <strong>{what}</strong>
            </div>
            <div>
              {who}
              <span className="muted"> · {t('blockers.since', { time: span(now - Date.parse(blocker.since)) })}</span>
              {typeof caseId === 'string' && (
                <>
                  {' · '}
                  <Link to={casePath(caseId)}>{t('blockers.openCase')}</Link>
                </>
              )}
            </div>
            <div className="muted small">
              {lookup('rule', blocker.rule, '')} <span className="num">({blocker.rule})</span>
            </div>
          </div>
        );
      })}
    </Card>
  );
}
