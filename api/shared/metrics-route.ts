/** `/metrics` for Prometheus: only from this machine, or with the token. Adds what the worker's SDK counts where that is set up. */
import { timingSafeEqual } from 'node:crypto';
import { Router, type Request } from 'express';
import { sha256 } from '../../activities/shared/canonical-json';
import type { ApiDeps } from './deps';
import { problem } from './problem';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export function metricsRoute(
  deps: Pick<ApiDeps, 'database' | 'metrics' | 'metricsToken' | 'workerMetricsUrl' | 'logger'>,
): Router {
  const router = Router();
  router.get('/metrics', async (request, response) => {
    if (!mayScrape(request, deps.metricsToken)) throw problem('UNKNOWN_ROUTE', 'There is nothing here');
    deps.metrics.pendingOperations.set(await deps.database.operation.count({ where: { status: 'pending' } }));
    const own = await deps.metrics.registry.metrics();
    response
      .set('Cache-Control', 'no-store')
      .type(deps.metrics.registry.contentType)
      .send(own + (await workerMetrics(deps)));
  });
  return router;
}

/** Behind a proxy on this machine everybody comes from this machine: then only the token counts. */
function mayScrape(request: Request, token: string | null): boolean {
  const given = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1];
  if (token !== null && given !== undefined)
    return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)));
  return request.get('x-forwarded-for') === undefined && loopback.has(request.socket.remoteAddress ?? '');
}

async function workerMetrics({
  workerMetricsUrl,
  logger,
}: Pick<ApiDeps, 'workerMetricsUrl' | 'logger'>): Promise<string> {
  if (workerMetricsUrl === null) return '';
  try {
    const answer = await fetch(workerMetricsUrl, { signal: AbortSignal.timeout(2000) });
    return answer.ok ? `\n${await answer.text()}` : '';
  } catch (error) {
    logger.warn({ err: error }, "The worker's metrics could not be fetched");
    return '';
  }
}
