/** Brings a database up to the migrations of this version, through Prisma's schema engine as WebAssembly. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { openEngine } from '../schema-engine.mjs';
import { StartFault } from './fault';

const folder = resolve(import.meta.dirname, '../../prisma/migrations');

/** The names of the migrations that this version brings, oldest first. */
export function migrationNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Refuses with `newerData` when the database has migrations that this version does not know, with `database` when it lacks some. */
export async function checkMigrated(url: string): Promise<void> {
  const applied = await knownMigrations(url);
  const missing = migrationNames().filter((name) => !applied.includes(name));
  if (missing.length > 0) {
    throw new StartFault('database', `The database lacks ${missing.join(', ')}: run npm run migrate first.`);
  }
}

/**
 * Applies what is missing and returns its names. Refuses with `newerData` when the database has migrations that this
 * version does not know. Several at once are safe: the engine holds an advisory lock.
 */
export async function migrateDatabase(url: string): Promise<string[]> {
  await knownMigrations(url);
  const names = migrationNames();
  const { engine, close } = await openEngine(url);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: folder,
        shadowDbInitScript: '',
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        migrationDirectories: names.map((path) => ({
          path,
          migrationFile: {
            path: 'migration.sql',
            content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
          },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    await close();
  }
}

async function knownMigrations(url: string): Promise<string[]> {
  const [applied, names] = [await appliedMigrations(url), migrationNames()];
  const unknown = applied.filter((name) => !names.includes(name));
  if (unknown.length === 0) return applied;
  throw new StartFault(
    'newerData',
    `The data was written by a newer version of Jobcard (it has the migration ${unknown.join(', ')}): install that version, or use another data folder.`,
  );
}

async function appliedMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const table = await client.query<{ found: string | null }>(
      `SELECT to_regclass('_prisma_migrations')::text AS found`,
    );
    if (table.rows[0]?.found == null) return [];
    const { rows } = await client.query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return rows.map((row) => row.migration_name);
  } finally {
    await client.end();
  }
}
