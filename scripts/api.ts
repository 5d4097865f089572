/** `npm run api`: the API, and the pages when they have been built. Any number of them; everything from the environment. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startApi } from '../api/main';
import { readDocuments, readSettings, readTemporal, taskQueue } from './shared/config';
import { StartFault } from './shared/fault';
import { runMain } from './shared/leave';
import { processLogger } from './shared/logger';
import { checkDatabase, checkTemporal } from './shared/reach';
import { checkMigrated } from './shared/migrate-database';
import { serveUntilStopped } from './shared/serve-until-stopped';
import { stopInOrder } from './shared/stop-in-order';

const webFolder = join(resolve(import.meta.dirname, '..'), 'web/dist');

runMain(async () => {
  const settings = readSettings(
    process.env,
    'DATABASE_URL',
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'JOBCARD_AUTH_SECRET',
    'JOBCARD_LINK_SECRET',
    'METRICS_TOKEN',
    'WORKER_METRICS_URL',
    'LOG_LEVEL',
    'WEBHOOKS_TO_PRIVATE_ADDRESSES',
  );
  const temporal = readTemporal(process.env);
  const documents = readDocuments(process.env);
  const logger = processLogger(settings.LOG_LEVEL, 'api');
  await checkDatabase(settings.DATABASE_URL);
  await checkMigrated(settings.DATABASE_URL);
  await checkTemporal(temporal);
  const api = await startApi({
    databaseUrl: settings.DATABASE_URL,
    temporal,
    taskQueue,
    documents,
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL,
    authSecret: settings.JOBCARD_AUTH_SECRET,
    linkSecret: settings.JOBCARD_LINK_SECRET,
    metricsToken: settings.METRICS_TOKEN,
    webhooksToPrivate: settings.WEBHOOKS_TO_PRIVATE_ADDRESSES,
    workerMetricsUrl: settings.WORKER_METRICS_URL,
    webFolder: existsSync(webFolder) ? webFolder : undefined,
    logger,
  }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartFault('portTaken', `Port ${settings.PORT} is taken by another program: set PORT to a free one.`);
  });
  const stops = stopInOrder((name, error) => logger.error({ err: error }, `${name} did not stop as it should`));
  stops.add('the API', () => api.close());
  return serveUntilStopped(stops);
});
