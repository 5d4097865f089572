/** Starts the API: opens what it works with, listens, and settles what an earlier life left pending. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { openStorage, type DocumentSettings } from '../activities/documents/open-storage';
import { openDatabase } from '../activities/shared/database';
import { connectClient, type TemporalSettings } from '../activities/shared/temporal';
import { createAuth } from './people/auth';
import { createApp } from './shared/create-app';
import { createMetrics } from './shared/metrics';
import { repeatSweeps } from './shared/sweeps';

export interface ApiSettings {
  databaseUrl: string;
  temporal: TemporalSettings;
  taskQueue: string;
  /** Where the files of documents are kept. */
  documents: DocumentSettings;
  /** Address to listen on; default loopback. */
  host?: string;
  /** 0 = any free one. */
  port: number;
  /** Where people reach us; default the address it listens on. */
  publicUrl?: string | undefined;
  /** Signs session cookies; at least 32 characters. */
  authSecret: string;
  /** Keys the tokens of clients' links. */
  linkSecret: string;
  /** Webhooks may lead to addresses inside the house; default no. */
  webhooksToPrivate?: boolean;
  metricsToken?: string | undefined;
  /** e.g. `http://127.0.0.1:9464/metrics` */
  workerMetricsUrl?: string | undefined;
  /** Folder of the built web application; served when it has an index.html. */
  webFolder?: string | undefined;
  logger: Logger;
  /** Milliseconds that a write waits for its outcome; default 5000. */
  waitMs?: number;
  checkAnswers?: boolean;
}

export interface RunningApi {
  port: number;
  /** Takes no new requests, lets those under way finish, and closes what it opened. */
  close(): Promise<void>;
}

/** A large file over a slow line takes its time; whoever sends nothing at all is cut off by the headers' own limit. */
const longestRequestMs = 60 * 60 * 1000;

/** Throws when the port is taken, the folder of documents cannot be written or Temporal cannot be reached. */
export async function startApi(settings: ApiSettings): Promise<RunningApi> {
  const { logger, host = '127.0.0.1' } = settings;
  const storage = await openStorage(settings.documents);
  const database = openDatabase(settings.databaseUrl);
  const temporal = await connectClient(settings.temporal);
  const server = createServer({ requestTimeout: longestRequestMs });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, host, resolve);
  }).catch(async (error: unknown) => {
    storage.close();
    await Promise.all([temporal.connection.close(), database.$disconnect()]);
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  const publicUrl = new URL(settings.publicUrl ?? `http://${host}:${String(port)}`);
  const deps = {
    database,
    storage,
    temporal,
    taskQueue: settings.taskQueue,
    auth: createAuth({ database, secret: settings.authSecret, publicUrl, logger }),
    metrics: createMetrics(),
    logger,
    publicUrl,
    payloadKeys: settings.temporal.payloadKeys,
    webhooksToPrivate: settings.webhooksToPrivate ?? false,
    linkSecret: settings.linkSecret,
    metricsToken: settings.metricsToken ?? null,
    workerMetricsUrl: settings.workerMetricsUrl ?? null,
    waitMs: settings.waitMs ?? 5000,
    checkAnswers: settings.checkAnswers ?? false,
    webFolder: settings.webFolder ?? null,
    clock: () => new Date(),
  };
  server.on('request', createApp(deps));
  const sweeps = repeatSweeps(deps);
  logger.info({ port }, 'The API listens');
  return {
    port,
    async close() {
      await sweeps.stop();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      storage.close();
      await Promise.all([temporal.connection.close(), database.$disconnect()]);
    },
  };
}
