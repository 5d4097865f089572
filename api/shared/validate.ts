/** Faults of what came in, each with where it is: `body.lines.0.quantity`. */
import type { z } from 'zod';
import type { Fault } from './problem';

/** All faults at once, never only the first. An unknown field is a fault at its own place. */
export function faultsOf(error: z.ZodError, where: 'params' | 'query' | 'body' | 'headers'): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const place = [where, ...issue.path.map(String)];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...place, key].join('.'), message: 'Unknown field', code: issue.code }));
    }
    return [{ path: place.join('.'), message: issue.message, code: issue.code }];
  });
}
