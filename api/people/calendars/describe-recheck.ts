import type { z } from 'zod';
import type { RecheckRun } from '../../../prisma/generated/client';
import type { recheckRun } from '../contract';

/** How far the open cases are with looking again. */
export function describeRecheck({ id, cause, why, total, done, startedAt, doneAt }: RecheckRun) {
  return {
    ...{ id, why, total, done, startedAt: startedAt.toISOString(), doneAt: doneAt?.toISOString() ?? null },
    cause: cause as z.input<typeof recheckRun>['cause'],
  };
}
