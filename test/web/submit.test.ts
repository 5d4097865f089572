/** One intended act, one effect: the key stays until an answer is heard. */
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../web/src/shared/problem';
import { submit, type SubmitState } from '../../web/src/shared/submit';
import type { OperationStatus } from '../../web/src/shared/types';
import { takeLinkToken } from '../../web/src/jobs/client-link/link-token';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  response: new Response(null, { status, headers }),
  ...(status < 400 ? { data: body } : { error: body }),
});
const problem = (status: number, code: string) => ({ type: 'x', title: code, status, code, correlationId: 'c-1' });

/** Sends what the script says, one entry an attempt, and keeps what happened. */
async function attempts(script: (() => unknown)[], operations: OperationStatus[] = []) {
  const keys: string[] = [];
  const waits: number[] = [];
  const states: SubmitState[] = [];
  let clock = 0;
  const result = await submit<{ seq: number }>({
    key: 'k-1',
    send: (key) => {
      keys.push(key);
      const next = script.shift();
      if (!next) throw new Error('asked more often than expected');
      return Promise.resolve(next() as { response: Response; data: OperationStatus });
    },
    lookUp: (key) => {
      const status = operations.shift();
      return status && key === 'k-1' ? Promise.resolve(status) : Promise.reject(new Error('asked for another'));
    },
    onState: (state) => states.push(state),
    wait: (ms) => {
      waits.push(ms);
      clock += ms;
      return Promise.resolve();
    },
    now: () => clock,
    giveUpAfterMs: 10_000,
  }).catch((error: unknown) => error);
  return { result, keys, waits, states };
}

describe('a submission', () => {
  it('is answered at once as a rule', async () => {
    const { result, keys } = await attempts([() => answer(200, { seq: 3 })]);
    expect(result).toEqual({ seq: 3 });
    expect(keys).toEqual(['k-1']);
  });

  it('is repeated with the same key while the server does not accept it', async () => {
    const { result, keys, waits, states } = await attempts([
      () => answer(503, problem(503, 'NOT_ACCEPTED'), { 'Retry-After': '2' }),
      () => answer(503, problem(503, 'NOT_ACCEPTED')),
      () => answer(200, { seq: 4 }),
    ]);
    expect(result).toEqual({ seq: 4 });
    expect(keys).toEqual(['k-1', 'k-1', 'k-1']);
    expect(waits[0]).toBe(2000);
    expect(states.map((state) => state.phase)).toEqual(['sending', 'again', 'again']);
  });

  it('is repeated with the same key when the connection breaks', async () => {
    const broken = () => {
      throw new TypeError('Failed to fetch');
    };
    const { result, keys } = await attempts([broken, () => answer(200, { seq: 5 })]);
    expect(result).toEqual({ seq: 5 });
    expect(keys).toEqual(['k-1', 'k-1']);
  });

  it('is not repeated after a refusal', async () => {
    const { result, keys } = await attempts([() => answer(409, problem(409, 'STALE_TASK'))]);
    expect(result).toBeInstanceOf(ApiProblem);
    expect(result).toMatchObject({ code: 'STALE_TASK' });
    expect(keys).toHaveLength(1);
  });

  it('gives up after its time, and says that nothing was decided', async () => {
    const busy = () => answer(503, problem(503, 'NOT_ACCEPTED'), { 'Retry-After': '4' });
    const { result, keys } = await attempts([busy, busy, busy, busy, busy]);
    expect(result).toMatchObject({ code: 'NOT_ACCEPTED' });
    expect(keys).toHaveLength(4);
  });

  it('becomes a problem with a reference when the server answers something else', async () => {
    const { result } = await attempts([() => answer(500, '<html>', { 'x-correlation-id': 'c-9' })]);
    expect(result).toMatchObject({ code: 'UNEXPECTED', problem: { correlationId: 'c-9' } });
  });
});

describe('an accepted submission', () => {
  const accepted = () => answer(202, { key: 'k-1', status: 'pending' });
  const outcome = (status: 'done' | 'refused', told: unknown): OperationStatus => ({
    key: 'k-1',
    status,
    outcome: told,
  });

  it('is followed until its outcome is known', async () => {
    const { result, states } = await attempts(
      [accepted],
      [{ key: 'k-1', status: 'pending' }, outcome('done', { seq: 6 })],
    );
    expect(result).toEqual({ seq: 6 });
    expect(states.at(-1)).toEqual({ phase: 'accepted' });
  });

  it('may turn out refused', async () => {
    const { result } = await attempts([accepted], [outcome('refused', problem(409, 'STALE_TASK'))]);
    expect(result).toMatchObject({ code: 'STALE_TASK' });
  });
});

describe('the token of a client’s link', () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    } as unknown as Storage;
  };
  it('is taken out of the address and the history, and survives a reload of this tab only', () => {
    const replaced: string[] = [];
    const history = {
      replaceState: (_state: unknown, _title: string, url: string) => replaced.push(url),
    } as unknown as History;
    const tab = storage();
    const opened = { hash: '#abc_-123', pathname: '/l' } as Location;
    expect(takeLinkToken(opened, history, tab)).toBe('abc_-123');
    expect(replaced).toEqual(['/l']);
    expect(takeLinkToken({ hash: '', pathname: '/l' } as Location, history, tab)).toBe('abc_-123');
    expect(takeLinkToken({ hash: '', pathname: '/l' } as Location, history, storage())).toBeNull();
  });
  it('works where the tab has no storage', () =>
    expect(
      takeLinkToken(
        { hash: '#t', pathname: '/l' } as Location,
        { replaceState: () => undefined } as unknown as History,
        null,
      ),
    ).toBe('t'));
});
