/**
 * A whole system in processes of its own, each of which can be killed and started again: PostgreSQL, Temporal, and the
 * worker and the API exactly as `npm run worker` and `npm run api` run them.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lineProgress } from '../../scripts/shared/progress';
import { migrateDatabase } from '../../scripts/shared/migrate-database';
import { freePorts } from '../../scripts/shared/free-port';
import { findTemporal } from '../../scripts/shared/services/find-temporal';
import { startPostgres } from '../../scripts/shared/services/postgres';
import type { RunningPostgres } from '../../scripts/shared/services/postgres';
import { startTemporal } from '../../scripts/shared/services/temporal-server';
import type { RunningTemporal } from '../../scripts/shared/services/temporal-server';
import { connectClient } from '../../activities/shared/temporal';
import type { TemporalSettings } from '../../activities/shared/temporal';
import { until } from '../shared/drive';

const namespace = 'jobcard';
const root = resolve(import.meta.dirname, '../..');

export interface CrashingSystem {
  databaseUrl: string;
  /** Where people reach the API. */
  url: string;
  linkSecret: string;
  /** Signs the cookies of sessions. */
  authSecret: string;
  temporal: TemporalSettings;
  startWorker(): void;
  /** Returns when it answers. */
  startApi(): Promise<void>;
  /** All of these are SIGKILL: nobody gets to clean up. */
  killWorker(): Promise<void>;
  killApi(): Promise<void>;
  killTemporal(): Promise<void>;
  killPostgres(): Promise<void>;
  restartTemporal(): Promise<void>;
  restartPostgres(): Promise<void>;
  stop(): Promise<void>;
}

/** With the address of a mail server it sends mail. */
export async function crashingSystem(smtpUrl?: string): Promise<CrashingSystem> {
  const dir = await mkdtemp(join(tmpdir(), 'jobcard-crash-'));
  await chmod(dir, 0o711); // PostgreSQL may run under another account
  const binary = await findTemporal(lineProgress(() => undefined));
  const upPostgres = (): Promise<RunningPostgres> => startPostgres({ dir: join(dir, 'postgres'), database: 'jobcard' });
  const upTemporal = (): Promise<RunningTemporal> => startTemporal({ binary, dir: join(dir, 'temporal'), namespace });
  let [postgres, server] = await Promise.all([upPostgres(), upTemporal()]);
  await migrateDatabase(postgres.url);
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${String(port)}`;
  const linkSecret = randomBytes(32).toString('hex');
  const authSecret = randomBytes(32).toString('hex');
  const key = randomBytes(32);
  const temporal: TemporalSettings = { address: server.address, namespace, payloadKeys: [{ id: 'crash', key }] };
  const environment = {
    ...process.env,
    DATABASE_URL: postgres.url,
    TEMPORAL_ADDRESS: server.address,
    TEMPORAL_NAMESPACE: namespace,
    JOBCARD_PAYLOAD_KEYS: `crash:${key.toString('base64')}`,
    JOBCARD_LINK_SECRET: linkSecret,
    JOBCARD_AUTH_SECRET: authSecret,
    DOCUMENTS_DIR: join(dir, 'documents'),
    PORT: String(port),
    LOG_LEVEL: 'error',
    ...(smtpUrl ? { SMTP_URL: smtpUrl, MAIL_SENDER: 'jobcard@qinghe.example', PUBLIC_URL: url } : {}),
  };
  let worker: ChildProcess | undefined;
  let api: ChildProcess | undefined;
  const run = (script: string): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', script], {
      ...{ cwd: root, env: environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const end = async (child: ChildProcess | undefined): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  };
  const kill = async (supervised: RunningPostgres['process']): Promise<void> => {
    process.kill(supervised.pid, 'SIGKILL');
    await supervised.ended;
  };
  return {
    ...{ databaseUrl: postgres.url, url, linkSecret, authSecret, temporal },
    startWorker: () => {
      worker = run('scripts/worker.ts');
    },
    startApi: async () => {
      api = run('scripts/api.ts');
      await until(
        () =>
          fetch(`${url}/health/live`).then(
            ({ ok }) => ok,
            () => false,
          ),
        120_000,
      );
    },
    killWorker: () => end(worker),
    killApi: () => end(api),
    killTemporal: () => kill(server.process),
    killPostgres: () => kill(postgres.process),
    restartTemporal: async () => {
      server = await upTemporal();
    },
    restartPostgres: async () => {
      postgres = await upPostgres();
    },
    stop: async () => {
      await Promise.all([end(worker), end(api)]);
      await server.stop();
      await postgres.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export const connect = (system: CrashingSystem) => connectClient(system.temporal);
