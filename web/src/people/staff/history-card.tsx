/** Everything dated about somebody in one list, latest first; what is still to come stands on top and says so. */
import { Card, Empty, Tag } from 'antd';
import { formatInstantDay } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { StaffRecord } from '../../shared/types';
import { useNow } from '../../shared/ui/use-now';
import { useWords } from '../../shared/use-words';
import { useRoleWords } from '../use-role-words';
import './staff.css';
import { isNotOver, isToCome } from './when';

interface Row {
  key: string;
  from: string;
  to: string | null;
  kind: 'department' | 'manager' | 'role' | 'head';
  what: string;
}

export function HistoryCard({ person }: { person: StaffRecord }) {
  const t = useWords('people');
  const now = useNow();
  const rows = useRows(person);
  const day = (at: string) => formatInstantDay(at, currentLanguage());
  return (
    <Card title={t('staff.history')}>
      {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('staff.history.empty')} />}
      <ul className="dated">
        {rows.map((row) => (
          <li key={row.key} className={!isNotOver(row, now) ? 'muted' : ''}>
            <span className="small">
              {row.to === null ? t('staff.fromDay', { day: day(row.from) }) : `${day(row.from)} – ${day(row.to)}`}
            </span>
            <span>
              <span className="muted small">{t(`staff.history.${row.kind}`)}</span> {row.what}{' '}
              {isToCome(row, now) && <Tag color="blue">{t('staff.toCome')}</Tag>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function useRows({ history }: StaffRecord): Row[] {
  const roleWords = useRoleWords();
  const dated = ({ from, to }: { from: string; to: string | null }) => ({ from, to });
  const rows: Omit<Row, 'key'>[] = [
    ...history.departments.map((row) => ({ ...dated(row), kind: 'department' as const, what: row.department.name })),
    ...history.managers.map((row) => ({ ...dated(row), kind: 'manager' as const, what: row.manager.name })),
    ...history.roles.map((row) => ({ ...dated(row), kind: 'role' as const, what: roleWords(row) })),
    ...history.heads.map((row) => ({ ...dated(row), kind: 'head' as const, what: row.department.name })),
  ];
  return rows
    .map((row) => ({ ...row, key: `${row.kind} ${row.from} ${row.what}` }))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.key < b.key ? -1 : 1));
}
