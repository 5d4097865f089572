import { Button, Card } from 'antd';
import { formatInstant } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { DeparturePreviewAsked, StaffRecord } from '../../shared/types';
import { useListed, useWords } from '../../shared/use-words';
import { useRoleWords } from '../use-role-words';

interface Props {
  person: StaffRecord;
  asked: DeparturePreviewAsked;
  onChange: () => void;
}

/** What was asked for, while its review is open. */
export function WishFacts({ person, asked: { at, roleIds }, onChange }: Props) {
  const t = useWords('people');
  const listed = useListed();
  const roleWords = useRoleWords();
  const lost = person.history.roles.filter(({ id }) => roleIds?.includes(id)).map(roleWords);
  return (
    <Card title={t('departure.plan.what')} extra={<Button onClick={onChange}>{t('departure.plan.again')}</Button>}>
      <dl className="facts">
        <dt>{t('departure.what')}</dt>
        <dd>{roleIds ? `${t('departure.loses')} · ${listed(lost)}` : t('departure.leaves')}</dd>
        <dt>{t('departure.at')}</dt>
        <dd>{at === null ? t('asOf.now') : formatInstant(at, currentLanguage())}</dd>
      </dl>
    </Card>
  );
}
