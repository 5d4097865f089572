/** Dates and times as Chinese users expect them (CNV-8): 2026年11月22日, Asia/Shanghai. Pure. */
import type { Language } from '../i18n';

export const agencyZone = 'Asia/Shanghai';

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: string;
  minute: string;
}

function partsOf(instant: string | number, timeZone: string): Parts {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  return {
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    hour: parts.hour ?? '00',
    minute: parts.minute ?? '00',
  };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const dayText = (year: number, month: number, day: number, language: Language): string =>
  language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1] ?? ''} ${year}`;

/** A calendar day `2026-11-22` as 2026年11月22日 (22 Nov 2026). Anything else is given back as it is. */
export function formatDay(day: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? dayText(Number(match[1]), Number(match[2]), Number(match[3]), language) : day;
}

/** An instant as its day in the agency's zone. */
export function formatInstantDay(instant: string, language: Language, timeZone = agencyZone): string {
  const { year, month, day } = partsOf(instant, timeZone);
  return dayText(year, month, day, language);
}

/** An instant as day and clock: 2026年11月22日 16:05. */
export function formatInstant(instant: string, language: Language, timeZone = agencyZone): string {
  const parts = partsOf(instant, timeZone);
  return `${dayText(parts.year, parts.month, parts.day, language)} ${parts.hour}:${parts.minute}`;
}

/** The clock of an instant: 16:05. */
export function formatClock(instant: string, timeZone = agencyZone): string {
  const { hour, minute } = partsOf(instant, timeZone);
  return `${hour}:${minute}`;
}

/** Whole calendar days from one instant's day to another's, in the agency's zone. */
export function daysBetween(from: string | number, to: string | number, timeZone = agencyZone): number {
  const a = partsOf(from, timeZone);
  const b = partsOf(to, timeZone);
  return Math.round((Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000);
}
