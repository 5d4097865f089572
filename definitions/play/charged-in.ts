/** Working minutes of a case by whom they are charged to (attribution, approvals.md §5). */
import type { CaseState } from '../../domain/approvals';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/process';
import { workingMinutesBetween } from '../../domain/shared/working-time';

export interface Charged {
  submitter: number;
  approver: number;
  question: number;
  system: number;
}

/** Up to `at`, or to the end of the case when that came before. */
export function chargedIn(state: CaseState, at: Instant, calendar: WorkingCalendar): Charged {
  const charged: Charged = { submitter: 0, approver: 0, question: 0, system: 0 };
  state.charges.forEach(({ from, to }, i) => {
    const until = state.charges[i + 1]?.from ?? state.endedAt ?? at;
    charged[to] += workingMinutesBetween(calendar, from, until);
  });
  return charged;
}
