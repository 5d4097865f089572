/**
 * Three projects, fast first. `pure` starts nothing; `real` shares one PostgreSQL and one Temporal server; `e2e` starts
 * whole systems of its own, one file after another.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/{domain,definitions,architecture,web,scripts/unit}/**/*.test.{ts,tsx}'],
          pool: 'threads',
          isolate: false,
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'real',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{domain,definitions,architecture,web,e2e,scripts,bench}/**'],
          pool: 'forks',
          globalSetup: 'test/shared/start-servers.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/scripts/*.test.ts'],
          pool: 'forks',
          globalSetup: 'test/shared/start-servers.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
