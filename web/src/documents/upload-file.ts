/** Sends one file and tells how far it is; `fetch` cannot say that. */
import { ApiProblem, networkProblem, problemOf } from '../shared/problem';
import type { DocumentView } from '../shared/types';

export interface Upload {
  address: string;
  file: Blob;
  /** The same for every try, so that what got through once is not done twice. */
  key: string;
  /** From 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** The document as it is now. Throws an `ApiProblem`, or an `AbortError` when it was cancelled. */
export function uploadFile({ address, file, key, onProgress, signal }: Upload): Promise<DocumentView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Idempotency-Key', key);
    // What the file is, is told by its bytes; what the system takes it for differs from one to the next.
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const answer = answerOf(request);
      if (answer instanceof ApiProblem) reject(answer);
      else resolve(answer);
    };
    request.onerror = () => reject(networkProblem());
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function answerOf(request: XMLHttpRequest): DocumentView | ApiProblem {
  let body: unknown;
  try {
    body = JSON.parse(request.responseText);
  } catch {
    body = null; // an answer of something between us and the server
  }
  if (request.status === 201) return body as DocumentView;
  const retryAfter = request.getResponseHeader('Retry-After');
  const { status, statusText } = request;
  return problemOf(
    new Response(null, {
      status,
      statusText,
      headers: new Headers(retryAfter === null ? [] : [['Retry-After', retryAfter]]),
    }),
    body,
  );
}
