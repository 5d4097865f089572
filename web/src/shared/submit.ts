/**
 * One write, made once: the same idempotency key is sent until an answer is heard. A busy server (503) and a lost
 * connection are asked again, an accepted write (202) is followed until its outcome is known.
 */
import { api, read, type Answer } from './api-client';
import { ApiProblem, asProblem, networkProblem, problemOf } from './problem';
import type { OperationStatus, Problem } from './types';

export type SubmitState = { phase: 'sending' } | { phase: 'again'; attempt: number } | { phase: 'accepted' };

export interface SubmitOptions<Data> {
  key: string;
  send: (key: string) => Promise<Answer<Data | OperationStatus>>;
  onState?: (state: SubmitState) => void;
  /** Milliseconds after which it gives up for now; the same key may be sent again later. */
  giveUpAfterMs?: number;
  /** How an accepted write stands. */
  lookUp?: (key: string) => Promise<OperationStatus>;
  wait?: (ms: number) => Promise<void>;
  now?: () => number;
}

const lookUpOperation = (key: string): Promise<OperationStatus> =>
  read(api.GET('/operations/{key}', { params: { path: { key } } }));

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Whether sending the same thing again under the same key may help: nothing was decided yet. */
export const isUndecided = (problem: ApiProblem): boolean =>
  problem.status === 0 || problem.status === 502 || problem.status === 503 || problem.status === 504;

/**
 * Sends a write until it is answered. Returns the answer's data.
 * @throws ApiProblem the refusal; `NOT_ACCEPTED` or `NETWORK` when nothing was heard in time (nothing is lost: keep the key).
 */
export async function submit<Data>(options: SubmitOptions<Data>): Promise<Data> {
  const {
    key,
    send,
    onState,
    giveUpAfterMs = 60_000,
    lookUp = lookUpOperation,
    wait = pause,
    now = Date.now,
  } = options;
  const giveUpAt = now() + giveUpAfterMs;
  onState?.({ phase: 'sending' });
  for (let attempt = 1; ; attempt++) {
    const problem = await sendOnce();
    if (!(problem instanceof ApiProblem)) return problem.data;
    if (!isUndecided(problem) || now() >= giveUpAt) throw problem;
    onState?.({ phase: 'again', attempt });
    await wait(problem.retryAfter ? problem.retryAfter * 1000 : Math.min(500 * 2 ** (attempt - 1), 5000));
  }

  async function sendOnce(): Promise<ApiProblem | { data: Data }> {
    let answer: Answer<Data | OperationStatus>;
    try {
      answer = await send(key);
    } catch {
      return networkProblem();
    }
    if (answer.response.status === 202) return follow();
    if (!answer.response.ok) return problemOf(answer.response, answer.error);
    return { data: answer.data as Data };
  }

  async function follow(): Promise<ApiProblem | { data: Data }> {
    onState?.({ phase: 'accepted' });
    while (now() < giveUpAt) {
      await wait(1000);
      try {
        const operation = await lookUp(key);
        if (operation.status === 'done') return { data: operation.outcome as Data };
        if (operation.status === 'refused') return new ApiProblem(operation.outcome as Problem);
      } catch (error) {
        const problem = asProblem(error);
        if (!problem || !isUndecided(problem)) throw error;
      }
    }
    return networkProblem();
  }
}
