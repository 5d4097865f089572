/** What the server does by itself: settles pending operations, starts workflows that could not be started, clears counts whose time is over. One run at a time, errors logged. */
import { deliverWakes } from '../people/wakes';
import type { ApiDeps } from './deps';
import { settleOperations } from './settle-operations';
import { sweepThrottles } from './throttle';

const everyMs = 10_000;

/** Begins at once: the last life may have left something. `stop` waits for the run under way. */
export function repeatSweeps(deps: ApiDeps): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const run = (): void => {
    running ??= sweep(deps).finally(() => {
      running = null;
    });
  };
  run();
  const timer = setInterval(run, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function sweep(deps: ApiDeps): Promise<void> {
  try {
    await settleOperations(deps);
    await deliverWakes(deps);
    await sweepThrottles(deps);
  } catch (error) {
    deps.logger.warn({ err: error }, 'A sweep could not be finished');
  }
}
