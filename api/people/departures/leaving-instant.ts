/** When somebody leaves: now, or later. What has held is not changed afterwards. */
import { problem } from '../../shared/problem';

/** A clock that runs behind ours, and the time between a choice and its arrival, are no past. */
const toleranceMs = 60_000;

/** `wished` null = now. Refuses INVALID for the past; what has passed a moment ago is now. */
export function leavingInstant(wished: string | null, now: Date): Date {
  const at = wished === null ? now : new Date(wished);
  if (at >= now) return at;
  if (at.getTime() >= now.getTime() - toleranceMs) return now;
  const errors = [{ path: 'body.at', message: 'Lies in the past', code: 'past' }];
  throw problem('INVALID', 'Nobody leaves in the past', { errors });
}
