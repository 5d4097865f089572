/** The little that the durable loop and an update's answer need to know of a case. */
import type { Instant } from '../../shared/process';
import { newestRevision } from '../lookup';
import type { CaseState } from '../types';

export interface CaseLoopView {
  [key: string]: string | number | null;
  status: string;
  outcome: string | null;
  round: number;
  subjectRevision: number;
}

export function caseLoopView(state: CaseState): CaseLoopView {
  const { status, outcome = null, round } = state;
  return { status, outcome, round, subjectRevision: newestRevision(state).number };
}

/** The next planned time: when it comes, send `DeadlineReached`. Null when nothing is planned. */
export function caseNextDue(state: CaseState): Instant | null {
  return state.alarms.map((alarm) => alarm.at).sort()[0] ?? null;
}
