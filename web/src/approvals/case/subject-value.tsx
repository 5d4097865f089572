/** One value of a subject as its kind wants to be read. */
import type { ReactNode } from 'react';
import { useClientName, usePersonName } from '../../people/use-names';
import { formatDay } from '../../shared/format/date';
import { formatFen, formatPercent } from '../../shared/format/money';
import { currentLanguage } from '../../shared/i18n';
import { LinesTable, linesIn } from '../../shared/lines-table';
import type { SubjectField } from '../../shared/types';
import { useListed, useWords } from '../../shared/use-words';

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

export function SubjectValue({ kind, value }: { kind: SubjectField['kind']; value: unknown }): ReactNode {
  const t = useWords('shared');
  const listed = useListed();
  const personName = usePersonName();
  const clientName = useClientName();
  if (value === undefined || value === null || value === '') return <span className="muted">{t('none')}</span>;
  switch (kind) {
    case 'fen':
      return <span className="money">{typeof value === 'number' ? formatFen(value) : ''}</span>;
    case 'percent':
      return typeof value === 'number' ? formatPercent(value) : '';
    case 'date':
      return formatDay(plain(value), currentLanguage());
    case 'boolean':
      return value === true ? t('yes') : t('no');
    case 'lines':
      return <LinesTable lines={linesIn(value)} />;
    case 'users':
      return Array.isArray(value) ? listed(value.map((id) => personName(plain(id)))) : '';
    case 'user':
      return personName(plain(value));
    case 'client':
      return clientName(plain(value));
    case 'text':
    case 'number':
      return plain(value);
  }
}
