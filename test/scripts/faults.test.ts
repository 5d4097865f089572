/** A start that cannot go on says why in one sentence, leaves with the code of its kind, and leaves nothing running. */
import { createServer } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exitCodes, type FaultKind } from '../../scripts/shared/fault';
import { freePorts } from '../../scripts/shared/free-port';
import { lineProgress } from '../../scripts/shared/progress';
import { findTemporal } from '../../scripts/shared/services/find-temporal';
import { testDatabase } from '../shared/test-database';
import { testTemporal } from '../shared/test-temporal';
import { processesOf, startJobcard, temporaryDataDir } from './jobcard-process';

const database = await testDatabase();
const nobodyHere = testDatabase();
const temporal = await testTemporal();
const servers = {
  DATABASE_URL: database.url,
  TEMPORAL_ADDRESS: temporal.address,
  TEMPORAL_NAMESPACE: temporal.namespace,
};

let folder: ReturnType<typeof temporaryDataDir>;
beforeEach(() => void (folder = temporaryDataDir()));
afterEach(() => folder.remove());

async function expectFault(
  kind: FaultKind,
  sentence: RegExp,
  options: Partial<Parameters<typeof startJobcard>[0]> = {},
) {
  const jobcard = await startJobcard({ dataDir: folder.path, environment: servers, ...options });
  expect(await jobcard.ended, jobcard.output()).toBe(exitCodes[kind]);
  const said = jobcard.output().trim().split('\n');
  expect(said.at(-1)).toMatch(sentence);
  expect(jobcard.output()).not.toMatch(/^\s+at /m); // no stack
  expect(processesOf(folder.path)).toEqual([]);
}

describe('what was asked for', () => {
  test('an option that does not exist', () => expectFault('usage', /--help/, { args: ['--prot', '80'] }));
  test('a port that is none', () =>
    expectFault('usage', /^--port must be a port from 1 to 65535, not "80a"\.$/, { args: ['--port', '80a'] }));
  test('a port that is taken', async () => {
    const [port = 0] = await freePorts(1);
    const other = createServer().listen(port, '127.0.0.1');
    await expectFault('portTaken', new RegExp(`^Port ${port} is taken by another program`), { port });
    await new Promise((closed) => other.close(closed));
  });
});

describe('settings', () => {
  test.each([
    [{ LOG_LEVEL: 'loud' }, /^A setting cannot be used: LOG_LEVEL must be fatal, error/],
    [{ JOBCARD_PAYLOAD_KEYS: '1:short' }, /^A setting cannot be used: JOBCARD_PAYLOAD_KEYS must be id:key/],
    [{ JOBCARD_AUTH_SECRET: 'short' }, /^A setting cannot be used: JOBCARD_AUTH_SECRET must have at least 32/],
    [{ TEMPORAL_ADDRESS: 'nowhere' }, /^A setting cannot be used: TEMPORAL_ADDRESS must look like host:7233\.$/],
  ])('%o', async (environment, sentence) => {
    await expectFault('setting', sentence, { environment: { ...servers, ...environment } });
  });

  test('secrets that are damaged', async () => {
    writeFileSync(join(folder.path, 'secrets.json'), '{ "JOBCARD_PAYLO');
    await expectFault('setting', /secrets\.json is damaged; put it back from a backup\.$/);
    expect(readFileSync(join(folder.path, 'secrets.json'), 'utf8')).toBe('{ "JOBCARD_PAYLO');
  });

  test('--empty without anybody to ask', async () => {
    const { url } = await nobodyHere;
    const environment = { ...servers, DATABASE_URL: url };
    await expectFault('setting', /^The first administrator is not known/, { args: ['--empty'], environment });
  });
});

describe('data of a newer version', () => {
  test('by the layout of the folder', async () => {
    writeFileSync(join(folder.path, 'layout.json'), '{"layout":99}');
    await expectFault('newerData', /^The data folder was written by a newer version of Jobcard/);
  });

  test('by a migration in the database', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '29990101000000_later', now(), 1)`,
    );
    await expectFault(
      'newerData',
      /^The data was written by a newer version of Jobcard \(it has the migration 29990101000000_later\)/,
    );
    await client.query(`DELETE FROM _prisma_migrations WHERE id = 'x'`);
    await client.end();
  });
});

describe('servers that cannot be reached', () => {
  test('DATABASE_URL, whose password is not repeated', async () => {
    const [port] = await freePorts(1);
    const DATABASE_URL = `postgresql://me:very-secret@127.0.0.1:${port}/jobcard`;
    await expectFault(
      'database',
      /^The database of DATABASE_URL \(127\.0\.0\.1:\d+\) cannot be used: (?!.*very-secret)/,
      {
        environment: { ...servers, DATABASE_URL },
      },
    );
  });

  test('TEMPORAL_ADDRESS', async () => {
    const [port] = await freePorts(1);
    await expectFault('temporal', /^Temporal at TEMPORAL_ADDRESS \(127\.0\.0\.1:\d+\), namespace .* cannot be used: /, {
      environment: { ...servers, TEMPORAL_ADDRESS: `127.0.0.1:${port}` },
    });
  });

  test('no Temporal to be had', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'jobcard-no-temporal-'));
    const kept = { PATH: process.env['PATH'], XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] };
    Object.assign(process.env, { PATH: empty, XDG_CACHE_HOME: empty });
    try {
      await expect(findTemporal(lineProgress(), 'unreachable.invalid')).rejects.toMatchObject({
        kind: 'temporal',
        message: expect.stringMatching(
          /^There is no Temporal server to be had \(unreachable\.invalid cannot be reached; Go is not installed\): put/,
        ) as string,
      });
    } finally {
      process.env['PATH'] = kept.PATH;
      if (kept.XDG_CACHE_HOME === undefined) Reflect.deleteProperty(process.env, 'XDG_CACHE_HOME');
      else process.env['XDG_CACHE_HOME'] = kept.XDG_CACHE_HOME;
      rmSync(empty, { recursive: true, force: true });
    }
  });
});
