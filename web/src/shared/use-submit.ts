/** A button that may be clicked twice: the intention keeps its key until it has been answered. */
import { useCallback, useRef, useState } from 'react';
import type { Answer } from './api-client';
import { newKey } from './new-key';
import { asProblem, type ApiProblem } from './problem';
import { isUndecided, submit, type SubmitState } from './submit';
import type { OperationStatus } from './types';

export interface Submission<Body, Data> {
  /** Sends; resolves to the data, or to null when it was refused (then `problem` says why). */
  run: (body: Body) => Promise<Data | null>;
  state: SubmitState | null;
  problem: ApiProblem | null;
  clear: () => void;
}

/**
 * One intended write. The same body is sent under the same key until an answer is heard; another body, or the same
 * one after an answer, is a new intention with a new key.
 */
export function useSubmit<Body, Data>(
  send: (body: Body, key: string) => Promise<Answer<Data | OperationStatus>>,
): Submission<Body, Data> {
  const [state, setState] = useState<SubmitState | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const intention = useRef<{ key: string; body: string } | null>(null);
  const running = useRef(false);

  const run = useCallback(
    async (body: Body): Promise<Data | null> => {
      if (running.current) return null; // the second click of a double click
      running.current = true;
      const text = JSON.stringify(body);
      if (intention.current?.body !== text) intention.current = { key: newKey(), body: text };
      setProblem(null);
      try {
        const data = await submit<Data>({
          key: intention.current.key,
          send: (key) => send(body, key),
          onState: setState,
        });
        intention.current = null;
        return data;
      } catch (error) {
        const told = asProblem(error);
        if (!told) throw error;
        if (!isUndecided(told)) intention.current = null;
        setProblem(told);
        return null;
      } finally {
        running.current = false;
        setState(null);
      }
    },
    [send],
  );

  const clear = useCallback(() => setProblem(null), []);
  return { run, state, problem, clear };
}
