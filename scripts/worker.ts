/** `npm run worker`: runs workflows and activities. Any number of them; everything from the environment. */
import { installRuntime } from '../activities/shared/runtime';
import { openDatabase } from '../activities/shared/database';
import { connectClient } from '../activities/shared/temporal';
import { startWorker } from '../activities/worker';
import { bundleWorkflows } from './shared/bundle-workflows';
import { readMail, readSettings, readTemporal, taskQueue } from './shared/config';
import { runMain } from './shared/leave';
import { processLogger } from './shared/logger';
import { checkMigrated } from './shared/migrate-database';
import { checkDatabase, checkTemporal } from './shared/reach';
import { serveUntilStopped } from './shared/serve-until-stopped';
import { stopInOrder } from './shared/stop-in-order';

runMain(async () => {
  const settings = readSettings(
    process.env,
    'DATABASE_URL',
    'JOBCARD_LINK_SECRET',
    'WORKER_METRICS_PORT',
    'LOG_LEVEL',
    'WEBHOOKS_TO_PRIVATE_ADDRESSES',
  );
  const temporal = readTemporal(process.env);
  const mail = readMail(process.env);
  const logger = processLogger(settings.LOG_LEVEL, 'worker');
  await checkDatabase(settings.DATABASE_URL);
  await checkMigrated(settings.DATABASE_URL);
  await checkTemporal(temporal);
  installRuntime({ logger, metricsPort: settings.WORKER_METRICS_PORT });

  const stops = stopInOrder((name, error) => logger.error({ err: error }, `${name} did not stop as it should`));
  const db = openDatabase(settings.DATABASE_URL, { connections: 16 });
  stops.add('the connection to PostgreSQL', () => db.$disconnect());
  const client = await connectClient(temporal);
  stops.add('the connection to Temporal', () => client.connection.close());
  const worker = await startWorker({
    temporal,
    taskQueue,
    db,
    client,
    linkSecret: settings.JOBCARD_LINK_SECRET,
    mail,
    webhooksToPrivate: settings.WEBHOOKS_TO_PRIVATE_ADDRESSES,
    workflowBundle: await bundleWorkflows(),
  });
  stops.add('the worker', () => worker.shutdown());
  const broken = worker.run.catch((error: unknown) => logger.error({ err: error }, 'The worker broke'));
  return serveUntilStopped(stops, broken);
});
