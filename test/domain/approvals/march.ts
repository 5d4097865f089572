/** Durations, and a clock in Shanghai in March 2026, for the tests about time. */
import type { Approver, Duration } from '../../../domain/approvals';
import type { Instant } from '../../../domain/shared/process';

export const hours = (amount: number): Duration => ({ amount, unit: 'hour', working: true });
export const days = (amount: number): Duration => ({ amount, unit: 'day', working: true });

/** `at(3, '10:00')` = Tuesday the 3rd. The office works from 9 to 12 and from 13 to 18. */
export const at = (day: number, clock: string): Instant =>
  new Date(`2026-03-${String(day).padStart(2, '0')}T${clock}:00+08:00`).toISOString();

export const user = (id: string) => ({ id, by: 'user', user: id }) as const;
export const role = (name: string): Approver => ({ id: name, by: 'role', role: name });
