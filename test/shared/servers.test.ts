/** The helpers themselves: databases are apart from each other and migrated, namespaces can be used at once. */
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { expect, test } from 'vitest';
import { fromSetup } from './servers';
import { testDatabase } from './test-database';

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const [one, other] = [await testDatabase(), await testDatabase()];

test('a test database is migrated and nobody else writes to it', async () => {
  await query(one.url, `INSERT INTO "Setting" (key, value) VALUES ('agencyName', '"one"')`);
  expect(await query(one.url, 'SELECT key FROM "Setting"')).toEqual([{ key: 'agencyName' }]);
  expect(await query(other.url, 'SELECT key FROM "Setting"')).toEqual([]);
});

test('the Temporal server is the release that production runs and can skip time', async () => {
  const connection = await Connection.connect({ address: fromSetup('temporal') });
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  await connection.close();
  expect(serverVersion).toBe('1.32.0');
});
