/** One value of a subject as its kind wants to be read. */
import type { ReactNode } from 'react';
import { formatDay } from '../shared/format/date';
import { formatFen, formatPercent } from '../shared/format/money';
import { currentLanguage } from '../shared/i18n';
import { LinesTable, linesIn } from '../shared/lines-table';
import type { SubjectField } from '../shared/types';
import { useWords } from '../shared/use-words';

const nameOf = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string') return value.name;
  return '';
};

export function SubjectValue({ kind, value }: { kind: SubjectField['kind']; value: unknown }): ReactNode {
  const t = useWords('shared');
  if (value === undefined || value === null || value === '') return <span className="muted">{t('none')}</span>;
  switch (kind) {
    case 'fen':
      return <span className="money">{typeof value === 'number' ? formatFen(value) : ''}</span>;
    case 'percent':
      return typeof value === 'number' ? formatPercent(value) : '';
    case 'date':
      return formatDay(nameOf(value), currentLanguage());
    case 'boolean':
      return value === true ? t('yes') : t('no');
    case 'lines':
      return <LinesTable lines={linesIn(value)} />;
    case 'users':
      return Array.isArray(value) ? value.map(nameOf).join('、') : nameOf(value);
    case 'text':
    case 'number':
    case 'user':
    case 'client':
      return nameOf(value);
  }
}
