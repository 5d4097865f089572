import { Tag } from 'antd';
import { formatInstantDay } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { StaffRow } from '../../shared/types';
import { useNow } from '../../shared/ui/use-now';
import { useWords } from '../../shared/use-words';
import { isToCome } from './when';

/** Whether somebody works here now, and until when if that is known. */
export function ActiveTag({ person }: { person: Pick<StaffRow, 'active' | 'activeFrom' | 'activeTo'> }) {
  const t = useWords('people');
  const now = useNow();
  const day = (at: string) => formatInstantDay(at, currentLanguage());
  if (person.active) {
    return person.activeTo === null ? (
      <Tag color="green">{t('staff.active.true')}</Tag>
    ) : (
      <Tag color="gold">{t('staff.leavesOn', { day: day(person.activeTo) })}</Tag>
    );
  }
  return isToCome({ from: person.activeFrom }, now) ? (
    <Tag color="blue">{t('staff.joinsOn', { day: day(person.activeFrom) })}</Tag>
  ) : (
    <Tag>{t('staff.active.false')}</Tag>
  );
}
