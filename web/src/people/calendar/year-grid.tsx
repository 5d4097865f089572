/** Twelve months; what differs from Monday to Friday is marked, each day can be opened. */
import { addDays, weekdayOf } from '../../../../domain/shared/zoned-time';
import { formatDay } from '../../shared/format/date';
import { currentLanguage } from '../../shared/i18n';
import type { CalendarYear } from '../../shared/types';
import { useWords } from '../../shared/use-words';
import './year-grid.css';

type Kind = 'holiday' | 'workday' | 'weekend' | 'ordinary';

export function YearGrid({ calendar, onDay }: { calendar: CalendarYear; onDay: (day: string) => void }) {
  const exceptions = new Map(calendar.days.map((entry) => [entry.day, entry]));
  return (
    <div className="year-grid">
      {Array.from({ length: 12 }, (_, month) => (
        <Month key={month} year={calendar.year} month={month + 1} exceptions={exceptions} onDay={onDay} />
      ))}
    </div>
  );
}

interface MonthProps {
  year: number;
  month: number;
  exceptions: ReadonlyMap<string, CalendarYear['days'][number]>;
  onDay: (day: string) => void;
}

function Month({ year, month, exceptions, onDay }: MonthProps) {
  const t = useWords('people');
  const language = currentLanguage();
  const days = daysOf(year, month);
  const first = days[0] ?? '';
  // Weeks begin on Monday.
  const blanks = (weekdayOf(first) + 6) % 7;
  return (
    <section className="month" aria-label={`${year}-${month}`}>
      <h3>{language === 'zh' ? `${month}月` : month}</h3>
      <div className="days">
        {Array.from({ length: blanks }, (_, index) => (
          <span key={index} />
        ))}
        {days.map((day) => {
          const exception = exceptions.get(day);
          const kind: Kind = exception?.kind ?? (weekdayOf(day) % 6 === 0 ? 'weekend' : 'ordinary');
          const mark = exception ? t(`calendar.${exception.kind}`) : '';
          const label = [formatDay(day, language), mark, exception?.name].filter(Boolean).join(' ');
          return (
            <button
              type="button"
              key={day}
              className={`day ${kind}`}
              title={label}
              aria-label={label}
              onClick={() => onDay(day)}
            >
              {Number(day.slice(8))}
              {language === 'zh' && mark && <small aria-hidden>{mark}</small>}
            </button>
          );
        })}
      </div>
    </section>
  );
}

function daysOf(year: number, month: number): string[] {
  const days: string[] = [];
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  for (let day = `${prefix}-01`; day.startsWith(prefix); day = addDays(day, 1)) days.push(day);
  return days;
}
