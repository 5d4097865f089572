/** `npm run migrate`, `api` and `worker` on servers that are already there, as in production. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { exitCodes } from '../../scripts/shared/fault';
import { freePorts } from '../../scripts/shared/free-port';
import { fromSetup } from '../shared/servers';
import { testDatabase } from '../shared/test-database';
import { testTemporal } from '../shared/test-temporal';

const root = resolve(import.meta.dirname, '../..');
const database = await testDatabase();
const temporal = await testTemporal();
const [port = 0] = await freePorts(1);
const url = `http://127.0.0.1:${port}`;
const documents = mkdtempSync(join(tmpdir(), 'jobcard-documents-'));
afterAll(() => rmSync(documents, { recursive: true, force: true }));
const administrator = { username: 'admin', password: randomBytes(12).toString('base64url') };

const environment = {
  NODE_ENV: 'production',
  DATABASE_URL: database.url,
  TEMPORAL_ADDRESS: temporal.address,
  TEMPORAL_NAMESPACE: temporal.namespace,
  PORT: String(port),
  PUBLIC_URL: url,
  DOCUMENTS_DIR: documents,
  JOBCARD_PAYLOAD_KEYS: `1:${randomBytes(32).toString('base64')}`,
  JOBCARD_LINK_SECRET: randomBytes(32).toString('base64url'),
  JOBCARD_AUTH_SECRET: randomBytes(32).toString('base64url'),
  JOBCARD_ADMIN_USERNAME: administrator.username,
  JOBCARD_ADMIN_PASSWORD: administrator.password,
};

function run(script: string, more: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`], {
    cwd: root,
    env: { ...process.env, ...environment, ...more },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  return { ended, output: () => output, stop: () => void child.kill('SIGTERM') };
}

/** A database of the run that nothing was done to. */
async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `empty_${randomBytes(4).toString('hex')}`;
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: fromSetup('postgres') });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await admin(`CREATE DATABASE ${name}`);
  const address = new URL(fromSetup('postgres'));
  address.pathname = `/${name}`;
  return { url: address.href, drop: () => admin(`DROP DATABASE ${name} WITH (FORCE)`) };
}

test('neither API nor worker starts on a database that lacks migrations', async () => {
  const empty = await emptyDatabase();
  try {
    for (const script of ['api', 'worker']) {
      const process = run(script, { DATABASE_URL: empty.url });
      expect(await process.ended, process.output()).toBe(exitCodes.database);
      expect(process.output()).toMatch(/The database lacks .*: run npm run migrate first\.$/m);
    }
  } finally {
    await empty.drop();
  }
});

test('migrates an empty database, makes the administrator once, and no sample data', async () => {
  const empty = await emptyDatabase();
  try {
    const first = run('migrate', { DATABASE_URL: empty.url });
    expect(await first.ended, first.output()).toBe(0);
    expect(first.output()).toMatch(/Made the first administrator, admin\./);
    const second = run('migrate', { DATABASE_URL: empty.url });
    expect(await second.ended, second.output()).toBe(0);
    expect(second.output().trim()).toBe('The database is up to date.');
    const client = new pg.Client({ connectionString: empty.url });
    await client.connect();
    const { rows } = await client.query(
      'SELECT (SELECT count(*)::int FROM "User") AS people, (SELECT count(*)::int FROM "Job") AS jobs',
    );
    await client.end();
    expect(rows).toEqual([{ people: 1, jobs: 0 }]);
  } finally {
    await empty.drop();
  }
});

test('API and worker serve, and drain when they are asked to stop', async () => {
  const migrate = run('migrate');
  expect(await migrate.ended, migrate.output()).toBe(0);
  const [api, worker] = [run('api'), run('worker')];
  const ready = async () => (await fetch(`${url}/health/ready`).catch(() => null))?.status;
  await expect.poll(ready, { timeout: 120_000, interval: 500 }).toBe(200);
  const signIn = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(administrator),
  });
  expect(signIn.status).toBe(201);
  expect(await signIn.json()).toMatchObject({ username: 'admin', roles: [{ role: 'admin' }] });

  for (const process of [api, worker]) {
    process.stop();
    expect(await process.ended, process.output()).toBe(0);
  }
  const lines = `${api.output()}${worker.output()}`.trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('{'))).toEqual([]); // structured logs and nothing else
});
