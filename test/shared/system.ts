/** The whole durable half of the product for one test file: its own database with the sample people, namespace and worker. */
import { createHash, randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { openDatabase } from '../../activities/shared/database';
import { installRuntime } from '../../activities/shared/runtime';
import type { RuntimeParts } from '../../activities/shared/runtime';
import { connectClient } from '../../activities/shared/temporal';
import type { TemporalSettings } from '../../activities/shared/temporal';
import { startWorker } from '../../activities/worker';
import type { RunningWorker } from '../../activities/worker';
import { seedDefinitions } from '../../definitions/seed-definitions';
import type { PrismaClient } from '../../prisma/generated/client';
import { officeCalendarId, seedCalendar } from '../../prisma/seed/calendar';
import { seedClients } from '../../prisma/seed/sample/seed-clients';
import { sampleAgencyName, sampleTopFallback } from '../../prisma/seed/sample/people';
import { seedPeople } from '../../prisma/seed/sample/seed-people';
import { workingPast } from '../../prisma/seed/sample/working-past';
import { seedSettings } from '../../prisma/seed/settings';
import type { MailSettings } from '../../activities/people/delivery/mail-port';
import { loadCalendar } from '../../activities/people/load-calendar';
import { testDatabase } from './test-database';
import { testTemporal } from './test-temporal';

export const linkSecret = 'a secret of the tests only';

/** Quiet unless `LOG_LEVEL` says otherwise. */
const quiet = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });

/** A database with the sample people, clients and definitions and nothing that has happened yet. */
export async function sampleDatabase(): Promise<{ url: string; db: PrismaClient }> {
  const { url } = await testDatabase();
  const db = openDatabase(url);
  afterAll(() => db.$disconnect());
  await seedSample(db);
  return { url, db };
}

/** Calendar, settings, people, clients and definitions of the sample agency; no jobs. */
export async function seedSample(db: PrismaClient): Promise<void> {
  await seedCalendar(db);
  await seedSettings(db, { agencyName: sampleAgencyName, topFallback: sampleTopFallback });
  const past = workingPast(await loadCalendar(db, officeCalendarId), new Date().toISOString());
  await seedPeople(db, past, (username) => `${username}-password`);
  await seedClients(db);
  await seedDefinitions(db, { log: () => undefined });
}

export interface TestSystem {
  db: PrismaClient;
  databaseUrl: string;
  client: Client;
  temporal: TemporalSettings;
  taskQueue: string;
  workflowBundle: { codePath: string };
  worker: RunningWorker;
}

/** Call it at the top of a test file, once. */
export async function testSystem({
  logger = quiet,
  metricsPort,
  mail = 'kept',
  webhooksToPrivate = false,
}: Partial<RuntimeParts> & {
  mail?: MailSettings | 'kept' | null;
  webhooksToPrivate?: boolean;
} = {}): Promise<TestSystem> {
  installRuntime({ logger, metricsPort });
  const { url, db } = await sampleDatabase();
  const { address, namespace, taskQueue, workflowBundle } = await testTemporal();
  const temporal: TemporalSettings = { address, namespace, payloadKeys: [{ id: 'test', key: randomBytes(32) }] };
  const client = await connectClient(temporal);
  const worker = await startWorker({
    temporal,
    taskQueue,
    db,
    client,
    linkSecret,
    mail,
    webhooksToPrivate,
    workflowBundle,
  });
  afterAll(async () => {
    await worker.shutdown();
    await client.connection.close();
  });
  return { db, databaseUrl: url, client, temporal, taskQueue, workflowBundle, worker };
}

/** As the API hashes what was asked. */
export const hashOf = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('hex');
