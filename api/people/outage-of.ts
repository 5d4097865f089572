/** The sign-in library hides what it failed at behind an error 500 of its own; it works with nothing but the database. */
import { Problem, unavailable } from '../shared/problem';

/** Throws UNAVAILABLE for such an error, anything else as it is. */
export function outageOf(error: unknown): never {
  const hidden = typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 500;
  throw hidden ? new Problem(unavailable) : error;
}
