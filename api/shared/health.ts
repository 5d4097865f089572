/** Whether this server lives, and whether what it needs is there: PostgreSQL, Temporal, and a worker that polls. */
import proto from '@temporalio/proto';
import { Router } from 'express';
import type { ApiDeps } from './deps';

/** A worker asks for work at least once a minute; one that has not for longer is gone. */
const polledWithinMs = 90_000;
const patienceMs = 3000;

type Deps = Pick<ApiDeps, 'database' | 'temporal' | 'taskQueue' | 'clock' | 'logger'>;

export function healthRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/health/ready', async (_request, response) => {
    const checks = await checkParts(deps);
    const ok = Object.values(checks).every((state) => state === 'ok');
    response
      .set('Cache-Control', 'no-store')
      .status(ok ? 200 : 503)
      .json({ status: ok ? 'ok' : 'unavailable', checks });
  });
  return router;
}

export async function checkParts(deps: Deps): Promise<{ postgresql: string; temporal: string; worker: string }> {
  const [postgresql, temporal, worker] = await Promise.all([
    check(deps, 'postgresql', async () => {
      await deps.database.$queryRaw`SELECT 1`;
      return true;
    }),
    check(deps, 'temporal', async () => {
      await deps.temporal.withDeadline(Date.now() + patienceMs, () =>
        deps.temporal.workflowService.describeNamespace({ namespace: deps.temporal.options.namespace }),
      );
      return true;
    }),
    check(deps, 'worker', () => isPolled(deps)),
  ]);
  return { postgresql, temporal, worker };
}

async function isPolled({ temporal, taskQueue, clock }: Deps): Promise<boolean> {
  const { pollers } = await temporal.withDeadline(Date.now() + patienceMs, () =>
    temporal.workflowService.describeTaskQueue({
      namespace: temporal.options.namespace,
      taskQueue: { name: taskQueue },
      taskQueueType: proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
    }),
  );
  const since = clock().getTime() - polledWithinMs;
  return pollers.some((poller) => Number(poller.lastAccessTime?.seconds ?? 0) * 1000 >= since);
}

async function check({ logger }: Deps, part: string, works: () => Promise<boolean>): Promise<'ok' | 'unavailable'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, patienceMs);
  });
  try {
    return (await Promise.race([works(), late])) ? 'ok' : 'unavailable';
  } catch (error) {
    logger.warn({ err: error, part }, 'Not ready');
    return 'unavailable';
  } finally {
    clearTimeout(timer);
  }
}
