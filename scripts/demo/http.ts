/** Speaks to a running Jobcard as one person, the way a careful program does. Knows routes' shapes, no scenario. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** An answer that is not what the demo expects: it ends with this sentence and a non-zero code. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
}

export interface Problem {
  status: number;
  code: string;
  rule?: string;
  detail?: string;
}

export interface Caller {
  get<Body>(path: string): Promise<Body>;
  /** A write that has to succeed; repeated with the same key while the system is busy. */
  post<Body>(path: string, body: object): Promise<Body>;
  /** A write that has to be refused; answers the problem. */
  refused(path: string, body: object): Promise<Problem>;
}

/** Who takes part. */
export interface People {
  as(username: string): Promise<Caller>;
  /** Has no account. */
  client: Caller;
}

const patienceMs = 60_000;

/** Calls `url` with what `cookie` gives; nobody when it is null. */
function caller(url: string, cookie: string | null): Caller {
  const send = async (method: string, path: string, body?: object, key?: string): Promise<Response> =>
    fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(cookie === null ? {} : { cookie }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  /** Until the outcome is known: 202 and 503 mean "ask again", and the key makes that harmless. */
  const write = async (path: string, body: object): Promise<Response> => {
    const key = randomUUID();
    const until = Date.now() + patienceMs;
    for (;;) {
      const response = await send('POST', path, body, key);
      const wait = response.status === 202 || response.status === 503;
      if (!wait || Date.now() > until) return response;
      await sleep(Number(response.headers.get('retry-after') ?? 1) * 1000);
    }
  };

  const orUnexpected = async <Body>(what: string, response: Response): Promise<Body> => {
    const text = await response.text();
    if (!response.ok || response.status === 202) throw new Unexpected(`${what}: ${String(response.status)} ${text}`);
    return JSON.parse(text) as Body;
  };

  return {
    get: async (path) => orUnexpected(`GET ${path}`, await send('GET', path)),
    post: async (path, body) => orUnexpected(`POST ${path}`, await write(path, body)),
    refused: async (path, body) => {
      const response = await write(path, body);
      const text = await response.text();
      if (response.ok) throw new Unexpected(`POST ${path} was to be refused and was not: ${text}`);
      return JSON.parse(text) as Problem;
    },
  };
}

/** Signs in and answers a caller for that person. */
async function signIn(url: string, username: string, password: string): Promise<Caller> {
  const response = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (response.status !== 201) {
    throw new Unexpected(`${username} cannot sign in: ${String(response.status)} ${await response.text()}`);
  }
  const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0]);
  return caller(url, cookie.join('; '));
}

/** The people of the sample agency on a running system, e.g. `http://127.0.0.1:8080`; each signs in once, when needed. */
export function peopleAt(url: string, passwordOf: (username: string) => string): People {
  const known = new Map<string, Caller>();
  return {
    as: async (username) => {
      const person = known.get(username) ?? (await signIn(url, username, passwordOf(username)));
      known.set(username, person);
      return person;
    },
    client: caller(url, null),
  };
}
