/** The id under which one request is followed through logs, workflow and activity. Taken from the caller when it makes sense, else made. */
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

export const correlationHeader = 'x-correlation-id';
const sensible = /^[\w.:-]{8,100}$/;

/** The id that `logRequests` has given the request. */
export function correlationIdOf(request: Request): string {
  return typeof request.id === 'string' ? request.id : '';
}

/** Logs every request once, with its id, and gives the id back with the answer. Cookies, tokens and bodies are never logged. */
export function logRequests(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId(request: IncomingMessage, response: ServerResponse) {
      const given = request.headers[correlationHeader];
      const id = typeof given === 'string' && sensible.test(given) ? given : randomUUID();
      response.setHeader(correlationHeader, id);
      return id;
    },
    // 503 is an answer: repeat it. Anything else from 500 on is ours to look at.
    customLogLevel: (_request, { statusCode }) => (statusCode === 503 ? 'warn' : statusCode >= 500 ? 'error' : 'info'),
    customAttributeKeys: { reqId: 'correlationId' },
    quietReqLogger: true,
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, url }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    autoLogging: { ignore: (request) => request.url?.startsWith('/health/') ?? false },
  });
}
