/** The little that the durable loop and an update's answer need to know of a case. */
import type { Instant } from '../../shared/process';
import { newestRevision } from '../lookup';
import type { CaseState, CaseStatus } from '../types';

export interface CaseLoopView {
  [key: string]: string | number | null;
  status: string;
  outcome: string | null;
  round: number;
  subjectRevision: number;
}

/** As people and lists read it: a case that is suspended says so, whatever it was doing. */
export function shownStatus({ status, suspension }: CaseState): CaseStatus | 'suspended' {
  return suspension && status !== 'ended' ? 'suspended' : status;
}

export function caseLoopView(state: CaseState): CaseLoopView {
  const { outcome = null, round } = state;
  return { status: shownStatus(state), outcome, round, subjectRevision: newestRevision(state).number };
}

/** The next planned time: when it comes, send `DeadlineReached`. Null when nothing is planned, and while no clock runs. */
export function caseNextDue(state: CaseState): Instant | null {
  if (state.suspension) return null;
  return state.alarms.map((alarm) => alarm.at).sort()[0] ?? null;
}
