/**
 * Before the first file that needs them: one PostgreSQL with a migrated template database and one Temporal server with
 * time skipping, in a temporary folder and on free ports. After the last: stops them and fails the run when a test has
 * left a process or a temporary folder behind. Test files reach them through `testDatabase` and `testTemporal`.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '../../scripts/shared/migrate-database';
import { lineProgress } from '../../scripts/shared/progress';
import { findTemporal } from '../../scripts/shared/services/find-temporal';
import { startPostgres } from '../../scripts/shared/services/postgres';
import { startTemporal } from '../../scripts/shared/services/temporal-server';
import { leftoverProcesses } from './leftover-processes';
import { claimRunFolder, removeDeadRuns, runFolderPrefix } from './remove-dead-runs';
import { templateDatabase, variables } from './servers';

export default async function startServers(): Promise<() => Promise<void>> {
  const run = randomBytes(4).toString('hex');
  await removeDeadRuns();
  const dir = await mkdtemp(join(tmpdir(), runFolderPrefix));
  await claimRunFolder(dir);
  await chmod(dir, 0o711); // PostgreSQL may run under another account
  const temporaryDir = join(dir, 'tmp');
  await mkdir(temporaryDir, { mode: 0o711 });
  const kept = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporaryDir; // what tests make there is seen afterwards
  process.env[variables.run] = run;
  const progress = lineProgress();

  const stops: (() => Promise<void>)[] = [() => rm(dir, { recursive: true, force: true })];
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop();
    Reflect.deleteProperty(process.env, variables.run);
    if (kept === undefined) Reflect.deleteProperty(process.env, 'TMPDIR');
    else process.env['TMPDIR'] = kept;
  };
  try {
    const postgres = await startPostgres({
      dir: join(dir, 'postgres'),
      database: templateDatabase,
      // Thrown away with the run: surviving a kill of the process matters here, a power cut does not.
      settings: ['fsync=off', 'full_page_writes=off', 'max_connections=300'],
    });
    stops.push(() => postgres.stop());
    await migrateDatabase(postgres.url);
    const temporal = await startTemporal({
      binary: await findTemporal(progress),
      dir: join(dir, 'temporal'),
      namespace: 'default',
      settings: { 'frontend.WorkflowTimeSkippingEnabled': true, 'system.namespaceCacheRefreshInterval': '200ms' },
    });
    stops.push(() => temporal.stop());
    process.env[variables.postgres] = postgres.url;
    process.env[variables.temporal] = temporal.address;
  } catch (error) {
    await stopAll();
    throw error;
  }

  return async () => {
    const folders = (await readdir(temporaryDir)).filter((name) => name.startsWith('jobcard-'));
    await stopAll();
    const left = leftoverProcesses(run);
    for (const { pid } of left) process.kill(pid, 'SIGKILL');
    const found = [...left.map(({ pid, command }) => `process ${pid} ${command}`), ...folders];
    if (found.length === 0) return;
    process.exitCode = 1; // the runner itself only prints what a teardown throws
    throw new Error(`Tests left behind: ${found.join('; ')}`);
  };
}
