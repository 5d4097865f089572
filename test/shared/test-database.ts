/** A database of one test file: a copy of the migrated template, dropped when the file is done. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';
import { fromSetup, templateDatabase } from './servers';

export interface TestDatabase {
  /** Connects as the owner. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Call it at the top of a test file or in `beforeAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
  const url = new URL(fromSetup('postgres'));
  url.pathname = `/${name}`;
  const database = { url: url.href, drop: () => asAdministrator(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
  afterAll(() => database.drop());
  return database;
}

async function asAdministrator(sql: string) {
  const url = new URL(fromSetup('postgres'));
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
