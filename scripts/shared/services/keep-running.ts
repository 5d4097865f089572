/** Starts a server of ours again when it ends without having been asked to, so that one kill does not stop the rest. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SupervisedProcess } from './supervised-process';

interface RunningServer {
  process: SupervisedProcess;
  stop(): Promise<void>;
}

export interface KeptServer<Server> {
  /** As it was started first; its address stays the same. */
  readonly server: Server;
  stop(): Promise<void>;
}

const mostRestarts = 5;
const withinMs = 5 * 60_000;
const pauseMs = 500;

/**
 * Starts the server and keeps it running. `say` hears of each restart; `giveUp` is called when it ended too often in five
 * minutes or could not be started again.
 */
export async function keepRunning<Server extends RunningServer>(
  name: string,
  start: () => Promise<Server>,
  { say, giveUp }: { say: (line: string) => void; giveUp: (reason: string) => void },
): Promise<KeptServer<Server>> {
  const server = await start();
  let [current, stopping] = [server, false];
  const restarts: number[] = [];

  const watch = async () => {
    for (;;) {
      await current.process.ended;
      if (stopping) return;
      say(`${name} ended unexpectedly and is started again`);
      const next = await startAgain();
      if (next === null) return;
      current = next;
    }
  };
  /** Right after a kill the first attempt may fail: what is left of the old one has not let go of its files yet. */
  const startAgain = async (): Promise<Server | null> => {
    for (;;) {
      const now = Date.now();
      restarts.push(now);
      if (restarts.filter((at) => at > now - withinMs).length > mostRestarts) {
        giveUp(`${name} ended ${mostRestarts} times within five minutes; see ${current.process.logFile}`);
        return null;
      }
      await sleep(pauseMs);
      try {
        return await start();
      } catch (error) {
        say(`${name} could not be started again: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  const watching = watch();

  return {
    server,
    async stop() {
      stopping = true;
      await current.stop();
      await watching; // may have just brought up another one
      await current.stop();
    },
  };
}
