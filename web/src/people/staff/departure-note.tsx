import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import { useWords } from '../../shared/use-words';
import { departureQuery } from '../departures/departure-queries';
import { departurePath } from '../people-path';

/** That somebody is about to leave or to lose roles: when, and who takes over. */
export function DepartureNote({ id }: { id: string }) {
  const t = useWords('people');
  const { data } = useQuery(departureQuery(id));
  return (
    <Alert
      type="warning"
      showIcon
      title={t('departure.plan.running')}
      description={
        data &&
        [
          data.leaves ? t('departure.leaves') : t('departure.loses'),
          formatInstant(data.at, currentLanguage()),
          `${t('departure.default')} ${data.defaultSuccessor.name}`,
          data.reason,
        ].join(' · ')
      }
      action={<Link to={departurePath(id)}>{t('departure.plan.open')}</Link>}
    />
  );
}
