import { Card } from 'antd';
import { Link } from 'react-router';
import type { StaffRecord } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { staffPath } from '../people-path';

/** What rests on somebody: open tasks, and who reports to them. */
export function HoldsCard({ person }: { person: StaffRecord }) {
  const t = useWords('people');
  const shared = useWords('shared');
  return (
    <Card title={t('staff.holds')}>
      <dl className="facts">
        <dt>{t('staff.openTasks')}</dt>
        <dd>
          {person.openTasks > 0 ? (
            <Link to={`/cases/all?person=${encodeURIComponent(person.id)}`}>
              {t('staff.openTasks.count', { count: person.openTasks })}
            </Link>
          ) : (
            shared('none')
          )}
        </dd>
        <dt>{t('staff.reports')}</dt>
        <dd>
          {person.reports.length === 0 && shared('none')}
          {person.reports.map(({ id, name }) => (
            <div key={id}>
              <Link to={staffPath(id)}>{name}</Link>
            </div>
          ))}
        </dd>
      </dl>
    </Card>
  );
}
