/** A worker inside a larger process: one that broke is started again, since the rest would go on without it unnoticed. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { RunningWorker } from '../../activities/worker';

const [firstPauseMs, longestPauseMs] = [1_000, 30_000];

/** Starts the worker; returns what drains it: nothing new is taken, what is under way is finished. */
export async function keepWorking(start: () => Promise<RunningWorker>, logger: Logger): Promise<() => Promise<void>> {
  let current = await start();
  const asked = { toStop: false };
  const isAsked = () => asked.toStop;

  const watch = async () => {
    while (!isAsked()) {
      try {
        await current.run;
        return;
      } catch (error) {
        logger.error({ err: error }, 'The worker broke and is started again');
        await startAgain();
      }
    }
  };
  const startAgain = async () => {
    for (let pauseMs = firstPauseMs; !isAsked(); pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await sleep(pauseMs);
      try {
        current = await start();
        return;
      } catch (error) {
        logger.error({ err: error }, 'The worker could not be started');
      }
    }
  };
  const watching = watch();

  return async () => {
    asked.toStop = true;
    await current
      .shutdown()
      .catch((error: unknown) => logger.error({ err: error }, 'The worker broke while it drained'));
    await watching;
  };
}
