import { usePersonName } from '../../people/use-names';
import { formatDay } from '../../shared/format/date';
import { formatFen, formatPercent } from '../../shared/format/money';
import { currentLanguage } from '../../shared/i18n';
import { useWords } from '../../shared/use-words';

/** A value that a stage asked for as one text, as its kind wants to be read: in a line of the trail there is no room for more. */
export function useValueText(): (kind: string, value: unknown) => string {
  const t = useWords('shared');
  const personName = usePersonName();
  return (kind, value) => {
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (typeof value === 'number')
      return kind === 'fen' ? formatFen(value) : kind === 'percent' ? formatPercent(value) : String(value);
    if (typeof value !== 'string') return '';
    if (kind === 'user') return personName(value);
    return kind === 'date' ? formatDay(value, currentLanguage()) : value;
  };
}
