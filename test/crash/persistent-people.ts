/**
 * The sample people at their browsers while the system is being killed: writes go through the web client's own `submit`
 * (one key until an answer is heard), reads are repeated. What each was told is kept, to be held against the record.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unexpected } from '../../scripts/demo/http';
import type { Caller, People, Problem } from '../../scripts/demo/http';
import { ApiProblem, problemOf } from '../../web/src/shared/problem';
import { submit } from '../../web/src/shared/submit';
import type { OperationStatus } from '../../web/src/shared/types';
import { caller, signedIn } from '../api/shared/test-api';
import type { Answered, Caller as Sender } from '../api/shared/test-api';

/** A write that somebody wanted, and what they were told of it. */
export interface Asked {
  path: string;
  body: object;
  key: string;
  /** How often it was sent once more, or its outcome looked up. */
  askedAgain: number;
  /** null = nobody has ever been told how it went */
  told: { refused: boolean; body: unknown } | null;
  /** The same once more, as a browser that lost the answer would ask. */
  again(): Promise<Answered>;
}

export interface PersistentPeople extends People {
  asked: Asked[];
  /** Nobody asks again from here on. */
  abandon(): void;
}

const patienceMs = 240_000;

/** Signs `usernames` in at once: nobody else takes part. */
export async function persistentPeople(url: string, usernames: string[]): Promise<PersistentPeople> {
  let abandoned = false;
  const asked: Asked[] = [];
  const now = (): number => (abandoned ? Infinity : Date.now());
  const known = new Map<string, Caller>();
  for (const username of usernames) known.set(username, persistent(await signedIn(url, username)));

  function persistent(sender: Sender): Caller {
    const get = async <Body>(path: string): Promise<Body> => {
      const until = Date.now() + patienceMs;
      for (;;) {
        const answer = await sender.get(path).catch(() => null);
        if (answer?.status === 200) return answer.body as Body;
        if ((answer !== null && answer.status !== 503) || now() > until)
          throw new Unexpected(`GET ${path}: ${String(answer?.status)} ${JSON.stringify(answer?.body)}`);
        await sleep(250);
      }
    };
    const write = async (path: string, body: object): Promise<unknown> => {
      const again = (): Promise<Answered> => sender.post(path, body, entry.key);
      const entry: Asked = { path, body, key: randomUUID(), askedAgain: -1, told: null, again };
      if (!readsOnly(path)) asked.push(entry);
      const send = async () => {
        entry.askedAgain += 1;
        const answer = await again();
        const response = new Response(null, { status: answer.status, headers: answer.headers });
        return response.ok ? { response, data: answer.body as unknown } : { response, error: answer.body };
      };
      const lookUp = async (key: string): Promise<OperationStatus> => {
        entry.askedAgain += 1;
        const { status, headers, body: operation } = await sender.get(`/operations/${key}`);
        if (status !== 200) throw problemOf(new Response(null, { status, headers }), operation);
        return operation as unknown as OperationStatus;
      };
      try {
        const data = await submit({ key: entry.key, send, lookUp, now, giveUpAfterMs: patienceMs });
        entry.told = { refused: false, body: data };
        return data;
      } catch (error) {
        if (error instanceof ApiProblem && error.status >= 400 && error.status < 500)
          entry.told = { refused: true, body: error.problem };
        throw error;
      }
    };
    return {
      get,
      post: async <Body>(path: string, body: object): Promise<Body> => {
        try {
          return (await write(path, body)) as Body;
        } catch (error) {
          throw new Unexpected(`POST ${path}: ${JSON.stringify(error)}`, { cause: error });
        }
      },
      refused: async (path, body): Promise<Problem> => {
        const data = await write(path, body).catch((error: unknown) => error);
        if (data instanceof ApiProblem) return data.problem;
        throw new Unexpected(`POST ${path} was to be refused and was not: ${JSON.stringify(data)}`);
      },
    };
  }

  return {
    asked,
    as: (username) => {
      const person = known.get(username);
      return person ? Promise.resolve(person) : Promise.reject(new Error(`${username} has not been asked to come`));
    },
    client: persistent(caller(url)),
    abandon: () => {
      abandoned = true;
    },
  };
}

/** A POST only because the token must not stand in an address; a code that is asked for twice is sent once. */
const readsOnly = (path: string): boolean => path === '/links/open' || path === '/links/code';
