/** How long, in one plain unit, and when something is due. Pure: the words are chosen by the caller. */
import { daysBetween } from './date';

export interface Span {
  unit: 'minutes' | 'hours' | 'days';
  n: number;
}

/** Milliseconds as minutes below an hour, hours below two days, days after that; rounded down, at least 1 minute. */
export function spanOf(ms: number): Span {
  const minutes = Math.max(1, Math.floor(Math.abs(ms) / 60_000));
  if (minutes < 60) return { unit: 'minutes', n: minutes };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { unit: 'hours', n: hours };
  return { unit: 'days', n: Math.floor(hours / 24) };
}

export type DueState =
  | { kind: 'none' }
  | { kind: 'over'; span: Span }
  | { kind: 'soon'; span: Span }
  | { kind: 'today' | 'tomorrow' | 'later' };

/**
 * How a deadline stands at `now` (ms): overdue when recorded as such or past; `soon` under two hours; else by day.
 * @param overdueSince the recorded fact, which wins over the clock of this device
 */
export function dueState(dueAt: string | null, overdueSince: string | undefined, now: number): DueState {
  if (overdueSince) return { kind: 'over', span: spanOf(now - Date.parse(overdueSince)) };
  if (!dueAt) return { kind: 'none' };
  const left = Date.parse(dueAt) - now;
  if (left < 0) return { kind: 'over', span: spanOf(left) };
  if (left < 2 * 3_600_000) return { kind: 'soon', span: spanOf(left) };
  const days = daysBetween(now, dueAt);
  return { kind: days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later' };
}
