/** Keeps what became of an operation, once: the first outcome stays, whoever brings it. */
import { Prisma } from '../../prisma/generated/client';
import type { ApiDeps } from './deps';
import type { Outcome } from './outcome';

/** Takes the operation's row and its outcome; does nothing when it already has one. */
export async function keepOutcome(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  operation: { actorId: string; key: string },
  outcome: Outcome,
): Promise<void> {
  await deps.database.operation.updateMany({
    where: { actorId: operation.actorId, key: operation.key, OR: [{ status: 'pending' }, { httpStatus: 503 }] },
    data: {
      status: outcome.httpStatus < 400 ? 'done' : 'refused',
      httpStatus: outcome.httpStatus,
      outcome: outcome.body ?? Prisma.JsonNull,
      doneAt: deps.clock(),
    },
  });
}
