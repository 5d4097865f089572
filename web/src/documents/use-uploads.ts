/** Files on their way: one after another, each can be cancelled, and tried again where that may help. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../shared/new-key';
import { ApiProblem, asProblem } from '../shared/problem';
import type { DocumentView } from '../shared/types';
import { uploadFile } from './upload-file';

export interface Sending {
  key: string;
  address: string;
  file: File;
  /** `waiting` for those before it. */
  phase: 'waiting' | 'sending' | 'failed';
  /** From 0 to 1. */
  part: number;
  problem: ApiProblem | null;
}

export interface Uploads {
  items: Sending[];
  add: (file: File, address: string, maxBytes: number) => void;
  retry: (key: string) => void;
  /** Stops it if it is under way, and takes it off the list. */
  remove: (key: string) => void;
}

/** `onDone` gets each document as it is after its upload. */
export function useUploads(onDone: (document: DocumentView) => void): Uploads {
  const [items, setItems] = useState<Sending[]>([]);
  const current = useRef<{ key: string; stop: AbortController } | null>(null);
  const change = useCallback(
    (key: string, changed: Partial<Sending>) =>
      setItems((all) => all.map((item) => (item.key === key ? { ...item, ...changed } : item))),
    [],
  );

  const send = useCallback(
    async ({ key, address, file }: Sending) => {
      const stop = new AbortController();
      current.current = { key, stop };
      change(key, { phase: 'sending', part: 0, problem: null });
      try {
        const onProgress = (part: number) => change(key, { part });
        const document = await uploadFile({ address, file, key, onProgress, signal: stop.signal });
        setItems((all) => all.filter((item) => item.key !== key));
        onDone(document);
      } catch (error) {
        if (!stop.signal.aborted) change(key, { phase: 'failed', problem: asProblem(error) });
      } finally {
        current.current = null;
        // Looks for the next one that waits.
        setItems((all) => [...all]);
      }
    },
    [change, onDone],
  );

  useEffect(() => {
    const next = items.find(({ phase }) => phase === 'waiting');
    if (next && current.current === null) void send(next);
  }, [items, send]);
  useEffect(() => () => current.current?.stop.abort(), []);

  const add = useCallback((file: File, address: string, maxBytes: number) => {
    const problem = file.size > maxBytes ? tooLarge() : file.size === 0 ? emptyFile() : null;
    const item: Sending = { key: newKey(), address, file, phase: problem ? 'failed' : 'waiting', part: 0, problem };
    setItems((all) => [...all, item]);
  }, []);
  const retry = useCallback((key: string) => change(key, { phase: 'waiting', problem: null }), [change]);
  const remove = useCallback((key: string) => {
    if (current.current?.key === key) current.current.stop.abort();
    setItems((all) => all.filter((item) => item.key !== key));
  }, []);
  return { items, add, retry, remove };
}

/** What the server would say, said before anything is sent. */
const tooLarge = () => refused('FILE_TOO_LARGE', 413);
const emptyFile = () => refused('FILE_EMPTY', 400);

function refused(code: string, status: number): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: code, status, code, correlationId: '' });
}
