/** PostgreSQL and Temporal for `npm start`: those that the environment names, else servers of our own. */
import { join } from 'node:path';
import { readTemporal, type Environment } from '../shared/config';
import type { DataFolder } from '../shared/data-folder';
import type { Progress } from '../shared/progress';
import { checkDatabase, checkTemporal } from '../shared/reach';
import { findTemporal } from '../shared/services/find-temporal';
import { keepRunning } from '../shared/services/keep-running';
import { startPostgres } from '../shared/services/postgres';
import { startTemporal } from '../shared/services/temporal-server';
import type { Stops } from '../shared/stop-in-order';

interface ServerParts {
  environment: Environment;
  folder: DataFolder;
  progress: Progress;
  stops: Stops;
  giveUp: (reason: string) => void;
}

/** The address of the database, ready to be used. */
export async function startDatabase({ environment, folder, progress, stops, giveUp }: ServerParts): Promise<string> {
  const given = environment['DATABASE_URL'];
  if (given !== undefined && given !== '') {
    await checkDatabase(given);
    return given;
  }
  const start = () => startPostgres({ dir: join(folder.path, 'postgres'), database: 'jobcard' });
  const kept = await progress.step('Starting PostgreSQL', () =>
    keepRunning('PostgreSQL', start, { say: progress.say, giveUp }),
  );
  stops.add('PostgreSQL', kept.stop);
  return kept.server.url;
}

/** The address of Temporal, with the namespace registered. */
export async function startWorkflowServer({
  environment,
  folder,
  progress,
  stops,
  giveUp,
}: ServerParts): Promise<string> {
  const given = environment['TEMPORAL_ADDRESS'];
  if (given !== undefined && given !== '') {
    await checkTemporal(readTemporal(environment));
    return given;
  }
  const binary = await findTemporal(progress);
  const namespace = environment['TEMPORAL_NAMESPACE'] ?? 'jobcard';
  const start = () => startTemporal({ binary, dir: join(folder.path, 'temporal'), namespace });
  const kept = await progress.step('Starting Temporal', () =>
    keepRunning('Temporal', start, { say: progress.say, giveUp }),
  );
  stops.add('Temporal', kept.stop);
  return kept.server.address;
}
