/** API, worker and web in this one process. */
import { join } from 'node:path';
import { installRuntime } from '../../activities/shared/runtime';
import { openDatabase } from '../../activities/shared/database';
import { connectClient } from '../../activities/shared/temporal';
import { startWorker } from '../../activities/worker';
import { startApi } from '../../api/main';
import {
  appSettings,
  readDocuments,
  readMail,
  readSettings,
  readTemporal,
  taskQueue,
  type Environment,
} from '../shared/config';
import { portTaken } from '../shared/fault';
import { freePorts } from '../shared/free-port';
import { keepWorking } from '../shared/keep-working';
import { fileLogger } from '../shared/logger';
import { startOpenProcesses } from '../shared/start-open-processes';
import type { Stops } from '../shared/stop-in-order';

interface AppParts {
  environment: Environment;
  dataDir: string;
  port: number;
  webFolder: string;
  workflowBundle: { codePath: string };
  /** The agency is invented: mails to its clients stay in the house where no mail server is set up. */
  sample: boolean;
  stops: Stops;
}

/** Starts them and returns where people reach the pages. */
export async function runApp({
  environment,
  dataDir,
  port,
  webFolder,
  workflowBundle,
  sample,
  stops,
}: AppParts): Promise<string> {
  const settings = readSettings(environment, 'DATABASE_URL', ...appSettings);
  const temporal = readTemporal(environment);
  const { DATABASE_URL: databaseUrl, JOBCARD_LINK_SECRET: linkSecret } = settings;
  const mail = readMail(environment, `http://127.0.0.1:${String(port)}`) ?? (sample ? 'kept' : null);
  const webhooksToPrivate = settings.WEBHOOKS_TO_PRIVATE_ADDRESSES;
  const logger = fileLogger(settings.LOG_LEVEL, 'jobcard', join(dataDir, 'log', 'jobcard.log'));
  const [metricsPort] = await freePorts(1);
  installRuntime({ logger, metricsPort });

  const database = openDatabase(databaseUrl);
  stops.add('the connection to PostgreSQL', () => database.$disconnect());
  const client = await connectClient(temporal);
  stops.add('the connection to Temporal', () => client.connection.close());
  stops.add(
    'the worker',
    await keepWorking(
      () =>
        startWorker({ temporal, taskQueue, db: database, client, linkSecret, mail, webhooksToPrivate, workflowBundle }),
      logger,
    ),
  );
  const { ended } = await startOpenProcesses({ prisma: database, client, taskQueue });
  if (ended.length > 0) logger.error({ processes: ended }, 'Open processes whose workflow has ended: run reconcile');

  try {
    const api = await startApi({
      databaseUrl,
      temporal,
      taskQueue,
      documents: readDocuments(environment, dataDir),
      port,
      publicUrl: settings.PUBLIC_URL,
      authSecret: settings.JOBCARD_AUTH_SECRET,
      linkSecret,
      metricsToken: settings.METRICS_TOKEN,
      webhooksToPrivate,
      workerMetricsUrl: `http://127.0.0.1:${String(metricsPort)}/metrics`,
      webFolder,
      logger,
    });
    stops.add('the API', () => api.close());
    return settings.PUBLIC_URL ?? `http://127.0.0.1:${api.port}`;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portTaken(port) : error;
  }
}
