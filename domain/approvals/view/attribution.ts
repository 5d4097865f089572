/** Whose time it was: the working minutes of a case, each charged to one side (approvals.md §5). */
import type { WorkingCalendar } from '../../shared/calendar';
import type { Instant } from '../../shared/process';
import { workingMinutesBetween } from '../../shared/working-time';
import type { CaseState } from '../types';

export interface Attribution {
  submitterMinutes: number;
  approverMinutes: number;
  questionMinutes: number;
  systemMinutes: number;
}

/** Up to the end of the case, or to `at` while it runs. Together they are all working minutes of the case. */
export function attribution(state: CaseState, calendar: WorkingCalendar, at: Instant): Attribution {
  const total: Attribution = { submitterMinutes: 0, approverMinutes: 0, questionMinutes: 0, systemMinutes: 0 };
  const end = state.endedAt ?? at;
  for (const [index, { from, to }] of state.charges.entries()) {
    const until = state.charges[index + 1]?.from ?? end;
    total[`${to}Minutes`] += workingMinutesBetween(calendar, from, until < end ? until : end);
  }
  return total;
}
