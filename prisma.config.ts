import { resolve } from 'node:path';
import { defineConfig } from 'prisma/config';

// The native schema engine is a download; this one comes with the dependencies.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve(import.meta.dirname, 'scripts/schema-engine-rpc.mjs');

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
