/** What the API works with; made once by `main.ts`, or by a test. */
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DocumentStorage } from '../../activities/documents/storage';
import type { PayloadKeys } from '../../activities/shared/payload-codec';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Auth } from '../people/auth';
import type { Metrics } from './metrics';

export interface ApiDeps {
  database: PrismaClient;
  /** Where the bytes of documents lie. */
  storage: DocumentStorage;
  temporal: Client;
  /** The queue that the worker polls. */
  taskQueue: string;
  auth: Auth;
  metrics: Metrics;
  logger: Logger;
  /** Where people reach us: the only origin that writes with a cookie, and the base of the client's links. */
  publicUrl: URL;
  /** Seal what has to be read again, such as the keys of webhooks. */
  payloadKeys: PayloadKeys;
  /** Webhooks may lead to addresses inside the house. */
  webhooksToPrivate: boolean;
  /** Key of the tokens in the client's links. */
  linkSecret: string;
  /** What a scraper outside this machine shows; null = loopback only. */
  metricsToken: string | null;
  /** Where the worker serves the SDK's own metrics, if it does. */
  workerMetricsUrl: string | null;
  /** How long a write waits for its outcome before it answers 202. */
  waitMs: number;
  /** Every answer is checked against its schema before it leaves: for tests. */
  checkAnswers: boolean;
  /** Folder of the built web application, served beside the API; null = not here. */
  webFolder: string | null;
  clock(): Date;
}
