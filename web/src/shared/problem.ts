/** What the server says when it does not do what was asked: a problem document, thrown so that pages can show it. */
import type { Problem } from './types';

/** A refusal or a fault as the API told it (`application/problem+json`), or `NETWORK` when nothing was heard. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly problem: Problem,
    /** Seconds after which the server asks to be tried again. */
    readonly retryAfter?: number,
  ) {
    super(problem.detail ?? problem.title);
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'status' in body;

/** The problem in an answer that is not a success; a body that is no problem document becomes code `UNEXPECTED`. */
export function problemOf(response: Response, body: unknown): ApiProblem {
  const retryAfter = Number(response.headers.get('Retry-After'));
  return new ApiProblem(
    isProblem(body)
      ? body
      : {
          type: 'about:blank',
          title: response.statusText,
          status: response.status,
          code: response.status === 503 ? 'NOT_ACCEPTED' : response.status === 429 ? 'TOO_MANY_REQUESTS' : 'UNEXPECTED',
          correlationId: response.headers.get('x-correlation-id') ?? '',
        },
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
  );
}

/** Nothing was heard: no connection, or it broke. */
export const networkProblem = (): ApiProblem =>
  new ApiProblem({ type: 'about:blank', title: 'No connection', status: 0, code: 'NETWORK', correlationId: '' });

/** The problem inside whatever was thrown, if it is one. */
export const asProblem = (error: unknown): ApiProblem | null => (error instanceof ApiProblem ? error : null);
