/** Reads the durations of the language. */
import type { Duration } from '../../domain/approvals/definition';
import { durationPattern, intervalPattern } from './schema/words';

/** `8 working hours`, or `every 1 working day`, which the schema has already checked. */
export function compileDuration(text: string): Duration {
  const [, amount, working, unit] = durationPattern.exec(text) ?? intervalPattern.exec(text) ?? [];
  if (amount === undefined) throw new Error(`Not a duration: ${text}`);
  return { amount: Number(amount), unit: unit?.startsWith('hour') ? 'hour' : 'day', working: working !== undefined };
}
