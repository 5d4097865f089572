/** What somebody wanted and was told: a write is repeated under its key until there is an answer. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answered } from '../api/shared/test-api';
import type { Racer } from './crowd';

export interface Asked {
  personId: string;
  caseId: string;
  operation: string;
  path: string;
  key: string;
  status: number;
  body: Answered['body'];
  /** How often it had to be sent, and how often it was told to come again (503). */
  sent: number;
  busy: number;
  /** The same once more. */
  again(): Promise<Answered>;
}

export interface Wish {
  caseId: string;
  operation: string;
  path: string;
  body?: object;
  method?: 'POST' | 'DELETE';
}

const patienceMs = 240_000;

/** Asks until it is known how it went. */
export async function insist(racer: Racer, { caseId, operation, path, body, method = 'POST' }: Wish): Promise<Asked> {
  const key = randomUUID();
  const again = (): Promise<Answered> => racer.caller.ask(path, { method, key, ...(body !== undefined && { body }) });
  let [sent, busy] = [0, 0];
  const { status, body: told } = await persist(again, (answer) => {
    sent += 1;
    if (answer?.status === 503) busy += 1;
  });
  return { personId: racer.id, caseId, operation, path, key, status, body: told, sent, busy, again };
}

/** The first answer that is one: 202 and 503 say to come again, and so does silence. */
export async function persist(
  ask: () => Promise<Answered>,
  heard: (answer: Answered | null) => void = () => undefined,
): Promise<Answered> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask().catch(() => null);
    heard(answer);
    if (answer !== null && answer.status !== 503 && answer.status !== 202) return answer;
    if (Date.now() > until) throw new Error(`Nobody ever answered: ${JSON.stringify(answer?.body)}`);
    await sleep(answer === null ? 250 : 1000 * Number(answer.headers.get('retry-after') ?? 1));
  }
}
