/** What a calendar file would change, year by year, or what is wrong with it. */
import { Flex, Tag } from 'antd';
import { formatDay } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { CalendarPreview } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import { FaultList } from '../fault-list';

type Year = CalendarPreview['years'][number];

export function ImportPreview({ preview: { faults, years } }: { preview: CalendarPreview }) {
  if (faults.length > 0) return <FaultList faults={faults} />;
  return years.map((year) => <YearChanges key={year.year} year={year} />);
}

function YearChanges({ year }: { year: Year }) {
  const t = useWords('people');
  const { added, removed, changed } = year;
  const isSame = added.length + removed.length + changed.length === 0;
  return (
    <section aria-label={String(year.year)}>
      <h3>{t('calendar.import.year', year)}</h3>
      {isSame && <p className="muted">{t('calendar.import.same')}</p>}
      <Days label={t('calendar.import.added', { count: added.length })} days={added} />
      <Days label={t('calendar.import.removed', { count: removed.length })} days={removed} />
      <Days label={t('calendar.import.changed', { count: changed.length })} days={changed} />
    </section>
  );
}

function Days({ label, days }: { label: string; days: Year['added'] }) {
  const t = useWords('people');
  if (days.length === 0) return null;
  return (
    <>
      <p className="muted small">{label}</p>
      <Flex gap={4} wrap>
        {days.map(({ day, kind, name }) => (
          <Tag key={day} color={kind === 'holiday' ? 'red' : 'blue'}>
            {formatDay(day, currentLanguage())} {t(`calendar.${kind}`)} {name}
          </Tag>
        ))}
      </Flex>
    </>
  );
}
