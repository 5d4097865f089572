/**
 * Brings operations that stayed pending (this server died, the wait was over, the database was away) to their outcome.
 * Never sends anything: it asks the record, then the workflow. What nobody accepted is settled as such after a while;
 * the same key may then still be sent again.
 */
import type { Operation } from '../../prisma/generated/client';
import { askAgain } from './ask-process';
import type { ApiDeps } from './deps';
import { keepOutcome } from './keep-outcome';
import { outcomeInRecord, outcomeOf, type Outcome } from './outcome';

type Deps = Pick<ApiDeps, 'database' | 'temporal' | 'taskQueue' | 'clock' | 'logger'>;

/** Younger ones still have somebody waiting for them. */
const leaveAloneSeconds = 15;
/** After this long an update that no history has will not turn up any more. */
const giveUpSeconds = 600;
const atOnce = 100;

/** One operation; leaves it pending when nothing can be said yet. */
export async function settleOperation(deps: Deps, operation: Operation): Promise<void> {
  const outcome = await findOutcome(deps, operation);
  if (outcome) await keepOutcome(deps, operation, outcome);
}

/** All that are old enough. Called every few seconds by the server, and harmless beside another server's. */
export async function settleOperations(deps: Deps): Promise<void> {
  const pending = await deps.database.operation.findMany({
    where: { status: 'pending', createdAt: { lt: secondsAgo(deps, leaveAloneSeconds) } },
    orderBy: { createdAt: 'asc' },
    take: atOnce,
  });
  for (const operation of pending) {
    try {
      await settleOperation(deps, operation);
    } catch (error) {
      deps.logger.warn(
        { err: error, key: operation.key, correlationId: operation.correlationId },
        'An operation could not be settled yet',
      );
    }
  }
}

async function findOutcome(deps: Deps, operation: Operation): Promise<Outcome | null> {
  const recorded = await outcomeInRecord(deps, operation);
  if (recorded) return recorded;
  const asking = await askAgain({ ...deps, waitMs: 1000 }, operation.processId, operation.updateId);
  if (asking.state === 'answered' || asking.state === 'refused' || asking.state === 'defect')
    return outcomeOf(deps, operation.processId, asking, operation.updateName === 'openJob');
  const unaccepted = asking.state === 'gone' && operation.createdAt < secondsAgo(deps, giveUpSeconds);
  return unaccepted
    ? {
        httpStatus: 503,
        body: { code: 'NOT_ACCEPTED', detail: 'It was never accepted: it may be repeated with the same key' },
      }
    : null;
}

function secondsAgo(deps: Pick<Deps, 'clock'>, seconds: number): Date {
  return new Date(deps.clock().getTime() - seconds * 1000);
}
