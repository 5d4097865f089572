/** The working calendar: a year with its holidays and make-up workdays, the hours, an import, and the recheck that follows. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, InputNumber, Tag } from 'antd';
import { useState } from 'react';
import { agencyZone } from '../../shared/format/date';
import type { CalendarYear } from '../../shared/types';
import { PageHead } from '../../shared/ui/page-head';
import { QueryStates } from '../../shared/ui/query-states';
import { useWords } from '../../shared/use-words';
import { calendarList, calendarYear } from './calendar-queries';
import { DayDialog } from './day-dialog';
import { HoursDialog } from './hours-dialog';
import { ImportDialog } from './import-dialog';
import { RechecksCard } from './rechecks-card';
import { YearGrid } from './year-grid';

const thisYear = () => Number(new Intl.DateTimeFormat('en', { timeZone: agencyZone, year: 'numeric' }).format());

export function CalendarPage() {
  const t = useWords('people');
  const calendars = useQuery(calendarList);
  const [year, setYear] = useState(thisYear);
  const [importing, setImporting] = useState(false);
  const id = calendars.data?.items[0]?.id;
  return (
    <>
      <PageHead
        title={t('calendar.title')}
        sub={t('calendar.sub')}
        extra={
          <Flex gap={8} wrap>
            <InputNumber
              aria-label={t('calendar.year')}
              min={1990}
              max={2199}
              precision={0}
              value={year}
              onChange={(chosen) => setYear(chosen ?? thisYear())}
            />
            <Button type="primary" disabled={id === undefined} onClick={() => setImporting(true)}>
              {t('calendar.import')}
            </Button>
          </Flex>
        }
      />
      <div className="stack">
        <QueryStates query={calendars}>
          {(data) => (data.items[0] ? <Year id={data.items[0].id} year={year} /> : null)}
        </QueryStates>
        <RechecksCard />
      </div>
      {importing && id !== undefined && <ImportDialog calendarId={id} onClose={() => setImporting(false)} />}
    </>
  );
}

function Year({ id, year }: { id: string; year: number }) {
  const t = useWords('people');
  const query = useQuery(calendarYear(id, year));
  const [day, setDay] = useState<string | null>(null);
  const [changingHours, setChangingHours] = useState(false);
  return (
    <QueryStates query={query}>
      {(calendar) => (
        <Card
          title={
            <>
              {calendar.year} <Published calendar={calendar} />
            </>
          }
          extra={<Button onClick={() => setChangingHours(true)}>{t('calendar.hours.change')}</Button>}
        >
          {!calendar.published && <Alert type="warning" showIcon title={t('calendar.unpublished')} />}
          <p>
            {t('calendar.hours')} {calendar.hours.map(({ from, to }) => `${from}–${to}`).join(' · ')}
          </p>
          <YearGrid calendar={calendar} onDay={setDay} />
          {day !== null && <DayDialog calendar={calendar} day={day} onClose={() => setDay(null)} />}
          {changingHours && <HoursDialog calendar={calendar} onClose={() => setChangingHours(false)} />}
        </Card>
      )}
    </QueryStates>
  );
}

function Published({ calendar: { published } }: { calendar: CalendarYear }) {
  const t = useWords('people');
  return published ? <Tag color="green">{t('calendar.published')}</Tag> : null;
}
