/**
 * Starts and wakes the workflows about people. The wish is a row of the transaction that changes what the workflow reads,
 * and goes away once Temporal has it: neither a crash in between nor a server that is away loses it.
 */
import type { Client } from '@temporalio/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { wake } from '../../workflows/people/messages';
import type { ApiDeps } from '../shared/deps';

export { requestWake, workflowIdOf } from '../../activities/people/request-wake';

export interface WakeParts {
  database: PrismaClient;
  temporal: Client;
  taskQueue: string;
}

/** Carries out what is wished for, oldest first; answers how many. A wish made again meanwhile stays for the next time. */
export async function deliverWakes({ database, temporal, taskQueue }: WakeParts): Promise<number> {
  const wishes = await database.wake.findMany({ orderBy: { requestedAt: 'asc' }, take: 200 });
  for (const { workflowId, kind, rowId, requestedAt } of wishes) {
    await temporal.workflow.signalWithStart(kind, {
      ...{ workflowId, taskQueue, args: [rowId], signal: wake, signalArgs: [] },
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    await database.wake.deleteMany({ where: { workflowId, requestedAt } });
  }
  return wishes.length;
}

/** After the transaction: at once if Temporal is there, else by a sweep. Never fails what was written. */
export async function wakeNow(deps: ApiDeps): Promise<void> {
  try {
    await deps.temporal.withDeadline(Date.now() + deps.waitMs, () => deliverWakes(deps));
  } catch (error) {
    deps.logger.warn({ err: error }, 'Workflows about people are started later');
  }
}
