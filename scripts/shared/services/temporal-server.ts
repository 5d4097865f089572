/** Starts and stops a Temporal server in a folder; which binary it is has been decided before. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { StartFault } from '../fault';
import { keptPorts } from '../free-port';
import { endLeftover, startSupervised, type SupervisedProcess } from './supervised-process';
import { dynamicConfig, otherPortsNeeded, temporalConfig } from './temporal-config';
import { registerNamespace } from './register-namespace';

/** The server proper wants a configuration file, the CLI's development server takes options. */
export type TemporalBinary = { kind: 'server' | 'cli'; path: string };

export interface RunningTemporal {
  readonly address: string;
  readonly process: SupervisedProcess;
  stop(): Promise<void>;
}

interface TemporalOptions {
  binary: TemporalBinary;
  /** Holds the database file, configuration, log and pid file. */
  dir: string;
  namespace: string;
  /** Further dynamic settings, e.g. time skipping for tests. */
  settings?: Record<string, string | number | boolean>;
}

const readyWithinMs = 90_000;

/** Starts the server and registers the namespace. Refuses with a `temporal` fault that quotes the server's log. */
export async function startTemporal({
  binary,
  dir,
  namespace,
  settings = {},
}: TemporalOptions): Promise<RunningTemporal> {
  const pidFile = join(dir, 'pid');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  await endLeftover(pidFile, 'SIGTERM');

  // The same ones at each start: the server remembers its members by address and would look for the old ones first.
  const [frontend = 0, ...others] = await keptPorts(join(dir, 'ports'), 1 + otherPortsNeeded);
  const address = `127.0.0.1:${frontend}`;
  const databaseFile = join(dir, 'temporal.db');
  const all = { 'limit.maxIDLength': 255, 'frontend.WorkerHeartbeatsEnabled': false, ...settings };
  const server = await startSupervised({
    command: binary.path,
    args:
      binary.kind === 'cli'
        ? cliArguments(frontend, databaseFile, namespace, all)
        : [
            '--config-file',
            writeConfiguration(dir, databaseFile, { frontend, others }, all),
            '--allow-no-auth',
            'start',
          ],
    logFile: join(dir, 'log'),
    pidFile,
    stopSignal: 'SIGTERM',
  });
  await whenReady(server, address, namespace);
  return { address, process: server, stop: () => server.stop() };
}

function writeConfiguration(
  dir: string,
  databaseFile: string,
  ports: { frontend: number; others: number[] },
  settings: Record<string, string | number | boolean>,
): string {
  const [file, dynamicFile] = [join(dir, 'config.yaml'), join(dir, 'dynamic-config.yaml')];
  writeFileSync(dynamicFile, dynamicConfig(settings));
  writeFileSync(file, temporalConfig(databaseFile, dynamicFile, ports));
  return file;
}

function cliArguments(
  port: number,
  file: string,
  namespace: string,
  settings: Record<string, string | number | boolean>,
) {
  const values = Object.entries(settings).flatMap(([name, value]) => [
    '--dynamic-config-value',
    `${name}=${JSON.stringify(value)}`,
  ]);
  return [
    'server',
    'start-dev',
    '--headless',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--db-filename',
    file,
    '--namespace',
    namespace,
    '--log-level',
    'warn',
    ...values,
  ];
}

async function whenReady(server: SupervisedProcess, address: string, namespace: string) {
  const patience = Date.now() + readyWithinMs;
  for (;;) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: '2s' });
      await registerNamespace(connection, namespace);
      await connection.close();
      return;
    } catch (cause) {
      if (!server.isRunning() || Date.now() > patience) {
        await server.stop();
        throw new StartFault('temporal', `The Temporal server did not start: ${server.logTail(2)}`, { cause });
      }
      await sleep(100);
    }
  }
}
