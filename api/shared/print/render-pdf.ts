/** Hands a paper to the thread that writes PDFs: one for the process, started with the first print, gone when it is idle. */
import { Worker } from 'node:worker_threads';
import type { Paper } from './papers';
import type { PdfAnswer, PdfRequest } from './pdf-thread';

/** It holds two fonts in memory: not for ever. */
const idleMs = 60_000;

interface Thread {
  worker: Worker;
  waiting: Map<number, { resolve(bytes: Uint8Array): void; reject(error: Error): void }>;
  idle: NodeJS.Timeout | null;
}

let thread: Thread | null = null;
let numbers = 0;

/** The bytes of the PDF. Rejects when it could not be written; the next one begins with a new thread if this one died. */
export function renderPdf(paper: Paper): Promise<Uint8Array> {
  const used = (thread ??= startThread());
  numbers += 1;
  const request: PdfRequest = { number: numbers, paper };
  if (used.idle) clearTimeout(used.idle);
  return new Promise((resolve, reject) => {
    used.waiting.set(request.number, { resolve, reject });
    used.worker.ref();
    used.worker.postMessage(request);
  });
}

function startThread(): Thread {
  const worker = new Worker(new URL('./pdf-thread.mjs', import.meta.url), { execArgv: [] });
  const started: Thread = { worker, waiting: new Map(), idle: null };
  worker.on('message', (answer: PdfAnswer) => {
    const asked = started.waiting.get(answer.number);
    started.waiting.delete(answer.number);
    if ('bytes' in answer) asked?.resolve(answer.bytes);
    else asked?.reject(new Error(answer.error));
    if (started.waiting.size === 0) rest(started);
  });
  worker.on('error', (error) => forget(started, error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => forget(started, new Error('The thread that writes PDFs has ended')));
  return started;
}

/** Nothing to do: it keeps no process alive, and ends after a while. */
function rest(idle: Thread): void {
  idle.worker.unref();
  idle.idle = setTimeout(() => {
    if (thread === idle) thread = null;
    void idle.worker.terminate();
  }, idleMs).unref();
}

function forget(gone: Thread, error: Error): void {
  if (thread === gone) thread = null;
  for (const { reject } of gone.waiting.values()) reject(error);
  gone.waiting.clear();
}
