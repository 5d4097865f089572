/** The API of one test file on real PostgreSQL and Temporal, and the sample people who call it over HTTP. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import type { MailSettings } from '../../../activities/people/delivery/mail-port';
import { startApi, type ApiSettings } from '../../../api/main';
import { linkSecret, testSystem, type TestSystem } from '../../shared/system';

/** JSON as a test looks into it: what is not there is undefined, and the expectation fails. */
export type Looked = { readonly [field: string]: Looked } & Iterable<Looked> & ReadonlyArray<Looked>;

/** The fields of a body, to put others beside them. */
export const plain = (looked: Looked | undefined): object => looked as unknown as object;

export interface Answered {
  status: number;
  headers: Headers;
  body: Looked;
}

export interface Asking {
  method?: string;
  body?: unknown;
  /** Sent as it is, instead of `body` as JSON. */
  raw?: BodyInit;
  key?: string | null;
  headers?: { [name: string]: string };
}

export interface Caller {
  ask(path: string, asking?: Asking): Promise<Answered>;
  get(path: string): Promise<Answered>;
  /** A write with a fresh key unless one is given. */
  post(path: string, body: unknown, key?: string): Promise<Answered>;
}

export interface TestApi extends TestSystem {
  url: string;
  anonymous: Caller;
  /** Signs a sample person in, once. */
  as(username: string): Promise<Caller>;
  /** The cookie of a sample person, for requests that `Caller` is not made for. */
  cookie(username: string): Promise<string>;
}

/** Documents of this test file. */
const documentsFolder = mkdtempSync(join(tmpdir(), 'jobcard-documents-'));
afterAll(() => rmSync(documentsFolder, { recursive: true, force: true }));

/** Settings of an API on a test system; what a test wants otherwise goes into `more`. */
export function apiSettings(system: TestSystem, more: Partial<ApiSettings> = {}): ApiSettings {
  return {
    databaseUrl: system.databaseUrl,
    temporal: system.temporal,
    taskQueue: system.taskQueue,
    documents: { folder: documentsFolder, bucket: null },
    port: 0,
    authSecret: 'a secret of the tests only, long enough to sign with',
    linkSecret,
    logger: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
    checkAnswers: true,
    ...more,
  };
}

/** Call it at the top of a test file. */
export async function testApi(
  more: Partial<ApiSettings> = {},
  mail: MailSettings | 'kept' | null = 'kept',
): Promise<TestApi> {
  const system = await testSystem({ mail, webhooksToPrivate: more.webhooksToPrivate ?? false });
  const api = await startApi(apiSettings(system, more));
  afterAll(() => api.close());
  const url = `http://127.0.0.1:${String(api.port)}`;
  const callers = new Map<string, Promise<Caller>>();
  return {
    ...system,
    url,
    anonymous: caller(url),
    as(username) {
      const known = callers.get(username) ?? signedIn(url, username);
      callers.set(username, known);
      return known;
    },
    cookie: (username) => signIn(url, username),
  };
}

/** Signs in with the password that the sample people have in tests. */
export async function signedIn(url: string, username: string): Promise<Caller> {
  return caller(url, { cookie: await signIn(url, username) });
}

async function signIn(url: string, username: string): Promise<string> {
  const answer = await caller(url).post('/sessions', { username, password: `${username}-password` });
  if (answer.status !== 201) throw new Error(`${username} could not sign in: ${JSON.stringify(answer.body)}`);
  return cookieOf(answer);
}

/** The cookies of an answer as the next request sends them. */
export function cookieOf(answer: Answered): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Somebody who always sends these headers. Paths without a leading `/api` are below `/api/v1`. */
export function caller(url: string, always: { [name: string]: string } = {}): Caller {
  const ask: Caller['ask'] = async (path, { method = 'GET', body, raw, key = null, headers = {} } = {}) => {
    const address =
      path.startsWith('/api') || path.startsWith('/health') || path === '/metrics' ? path : `/api/v1${path}`;
    const response = await fetch(url + address, {
      method,
      redirect: 'manual',
      headers: {
        ...always,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(raw === undefined ? (body === undefined ? {} : { body: JSON.stringify(body) }) : { body: raw }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text) };
  };
  return {
    ask,
    get: (path) => ask(path),
    post: (path, body, key = randomUUID()) => ask(path, { method: 'POST', body, key }),
  };
}

function parse(text: string): Looked {
  try {
    return JSON.parse(text) as Looked;
  } catch {
    return text as unknown as Looked;
  }
}
