/** When, why, by whom; and how far the move and the open approvals are. */
import { useQuery } from '@tanstack/react-query';
import { Card, Progress } from 'antd';
import { Link } from 'react-router';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { Departure } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { staffPath } from '../people-path';
import { recheckQuery } from './departure-queries';

export function DepartureFacts({ departure }: { departure: Departure }) {
  const t = useWords('people');
  const { person, at, leaves, reason, plannedBy, plannedAt, defaultSuccessor, items, recheckId, state } = departure;
  const instant = (one: string) => formatInstant(one, currentLanguage());
  const done = items.filter((item) => item.state === 'done').length;
  const left = items.filter((item) => item.state === 'left').length;
  const settled = done + left;
  const percent = state === 'done' || items.length === 0 ? 100 : Math.floor((settled * 100) / items.length);
  return (
    <Card>
      <dl className="facts">
        <dt>{t('departure.person')}</dt>
        <dd>
          <Link to={staffPath(person.id)}>{person.name}</Link> · {leaves ? t('departure.leaves') : t('departure.loses')}
        </dd>
        <dt>{t('departure.at')}</dt>
        <dd>{instant(at)}</dd>
        <dt>{t('departure.reason')}</dt>
        <dd>{reason}</dd>
        <dt>{t('departure.default')}</dt>
        <dd>{defaultSuccessor.name}</dd>
        <dt>{t('departure.plannedBy')}</dt>
        <dd>
          {plannedBy.name} · {instant(plannedAt)}
        </dd>
        {(state === 'running' || state === 'done') && (
          <>
            <dt>{t('departure.progress')}</dt>
            <dd>
              <Progress
                percent={percent}
                size="small"
                status={left > 0 ? 'exception' : state === 'done' ? 'success' : 'active'}
                format={() => `${String(settled)} / ${String(items.length)}`}
              />
            </dd>
          </>
        )}
        {recheckId !== null && <Recheck id={recheckId} />}
      </dl>
    </Card>
  );
}

function Recheck({ id }: { id: string }) {
  const t = useWords('people');
  const { data } = useQuery(recheckQuery(id));
  if (!data) return null;
  const { total, done, doneAt } = data;
  return (
    <>
      <dt>{t('departure.recheck')}</dt>
      <dd>
        <Progress
          percent={doneAt !== null || total === 0 ? 100 : total === null ? 0 : Math.floor((done * 100) / total)}
          size="small"
          format={() => (total === null ? t('recheck.counting') : t('recheck.progress', { done, total }))}
        />
      </dd>
    </>
  );
}
