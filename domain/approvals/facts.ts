/**
 * What `planCommand` may ask about the world: loaded by the caller as of one instant, never fetched from here.
 * The same facts serve the running case, the scenarios of a definition and the tests.
 */
import type { WorkingCalendar } from '../shared/calendar';
import type { Instant, Json } from '../shared/process';
import type { Organisation } from '../people';
import type { Expression, ExpressionScope } from './definition';
import type { SubjectKind } from './subject';

export interface PlanFacts {
  at: Instant;
  organisation: Organisation;
  calendar: WorkingCalendar;
  /** Who gets what nobody else may decide; a setting, may be unset. */
  topFallback: string | null;
  subjectKind: SubjectKind;
  /** Evaluates a type-checked expression; a failure is a value, and becomes an incident. */
  evaluate(expression: Expression, scope: ExpressionScope): { value: Json } | { error: string };
}

/** Holders of this role get the incidents and may override. */
export const administratorRole = 'admin';
