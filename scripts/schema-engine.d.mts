/** The part of the schema engine that our own scripts call. */
export interface MigrationsList {
  baseDir: string;
  shadowDbInitScript: string;
  lockfile: { path: string; content: string };
  migrationDirectories: { path: string; migrationFile: { path: string; content: { tag: 'ok'; value: string } } }[];
}
export interface SchemaEngine {
  applyMigrations(input: {
    migrationsList: MigrationsList;
    filters: { externalTables: string[]; externalEnums: string[] };
  }): Promise<{ appliedMigrationNames: string[] }>;
}
export const engineVersion: string;
export function openEngine(
  url: string | undefined,
  datamodels?: [path: string, content: string][],
): Promise<{ engine: SchemaEngine; close: () => Promise<unknown> }>;
