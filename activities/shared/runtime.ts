/** The SDK's native half, once a process: its logs join ours, its metrics are offered on a loopback port. */
import { Runtime } from '@temporalio/worker';
import type { Logger as TemporalLogger } from '@temporalio/worker';
import type { Logger } from 'pino';

export interface RuntimeParts {
  logger: Logger;
  /** Port on 127.0.0.1 where Prometheus text is served at `/metrics`; the API's own `/metrics` adds it to its text. */
  metricsPort?: number | undefined;
}

/** Call before the first worker connects. Signals stay with the process: who starts the worker stops it. */
export function installRuntime({ logger, metricsPort }: RuntimeParts): void {
  Runtime.install({
    logger: joined(logger),
    shutdownSignals: [],
    workerHeartbeatInterval: 0,
    telemetryOptions: {
      logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} },
      ...(metricsPort === undefined
        ? {}
        : { metrics: { prometheus: { bindAddress: `127.0.0.1:${String(metricsPort)}`, countersTotalSuffix: true } } }),
    },
  });
}

/** pino in the SDK's words. */
function joined(logger: Logger): TemporalLogger {
  const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
  const log: TemporalLogger['log'] = (level, message, meta) => {
    logger[levels[level]](meta ?? {}, message);
  };
  return {
    log,
    trace: (message, meta) => {
      log('TRACE', message, meta);
    },
    debug: (message, meta) => {
      log('DEBUG', message, meta);
    },
    info: (message, meta) => {
      log('INFO', message, meta);
    },
    warn: (message, meta) => {
      log('WARN', message, meta);
    },
    error: (message, meta) => {
      log('ERROR', message, meta);
    },
  };
}
