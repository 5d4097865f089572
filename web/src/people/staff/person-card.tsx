/** Who somebody is and where they stand now; each change takes effect as of an instant. */
import { Button, Card } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatInstantDay } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { StaffRecord } from '../../shared/types';
import { useNow } from '../../shared/ui/use-now';
import { useListed, useWords } from '../../shared/use-words';
import { staffPath } from '../people-path';
import { DepartmentDialog } from './acts/department-dialog';
import { ManagerDialog } from './acts/manager-dialog';
import { NameDialog } from './acts/name-dialog';
import { holdsAt } from './when';

export function PersonCard({ person }: { person: StaffRecord }) {
  const t = useWords('people');
  const shared = useWords('shared');
  const listed = useListed();
  const [open, setOpen] = useState<'name' | 'department' | 'manager' | null>(null);
  const now = useNow();
  const close = () => setOpen(null);
  const day = (at: string) => formatInstantDay(at, currentLanguage());
  const headed = person.history.heads.filter((row) => holdsAt(row, now)).map(({ department }) => department.name);
  const change = (what: 'name' | 'department' | 'manager') => (
    <Button size="small" type="link" aria-label={t(`staff.change.${what}`)} onClick={() => setOpen(what)}>
      {t('staff.change')}
    </Button>
  );
  return (
    <Card title={t('staff.about')}>
      <dl className="facts">
        <dt>{t('staff.name')}</dt>
        <dd>
          {person.name} {change('name')}
        </dd>
        <dt>{t('staff.username')}</dt>
        <dd>{person.username}</dd>
        <dt>{t('staff.email')}</dt>
        <dd>{person.email}</dd>
        <dt>{t('staff.department')}</dt>
        <dd>
          {person.department?.name ?? shared('none')} {change('department')}
        </dd>
        <dt>{t('staff.manager')}</dt>
        <dd>
          {person.manager ? <Link to={staffPath(person.manager.id)}>{person.manager.name}</Link> : shared('none')}{' '}
          {change('manager')}
        </dd>
        {headed.length > 0 && (
          <>
            <dt>{t('staff.heads')}</dt>
            <dd>{listed(headed)}</dd>
          </>
        )}
        <dt>{t('staff.period')}</dt>
        <dd>
          {day(person.activeFrom)} – {person.activeTo === null ? t('staff.today') : day(person.activeTo)}
        </dd>
      </dl>
      {open === 'name' && <NameDialog person={person} onClose={close} />}
      {open === 'department' && <DepartmentDialog person={person} onClose={close} />}
      {open === 'manager' && <ManagerDialog person={person} onClose={close} />}
    </Card>
  );
}
