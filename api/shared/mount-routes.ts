/**
 * Turns declared routes into Express ones. Every request goes the same way: who is it, may they use this route at all,
 * is there a key where one is needed, is what came in as declared, and only then the handler.
 */
import { Readable } from 'node:stream';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { fromNodeHeaders } from 'better-auth/node';
import { z } from 'zod';
import { authenticate } from '../people/authenticate';
import { correlationIdOf } from './correlation';
import { checkAnswer } from './check-answer';
import type { ApiDeps } from './deps';
import { problem, type Fault } from './problem';
import { readBody } from './read-body';
import { sendFile } from './send-file';
import { isFile, type Route } from './route';
import type { SignedIn } from './signed-in';
import { unstorableTexts } from './storable';
import { faultsOf } from './validate';

const keyShape = /^[\x21-\x7e]{8,128}$/;

/** All routes, then 405 for other methods on their paths. */
export function mountRoutes(deps: ApiDeps, routes: readonly Route[]): Router {
  const router = Router();
  for (const declared of routes) router[declared.method](expressPath(declared.path), ...handlersOf(deps, declared));
  for (const path of new Set(routes.map((declared) => declared.path)))
    router.all(expressPath(path), refuseMethod(routes, path));
  return router;
}

/** `/tasks/{id}` → `/tasks/:id` */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function handlersOf(deps: ApiDeps, declared: Route): RequestHandler[] {
  const admitted = new WeakMap<Request, SignedIn | null>();
  const admit: RequestHandler = async (request, response, next) => {
    timeRequest(deps, declared, request, response);
    admitted.set(request, await whoMayUse(deps, declared, request));
    next();
  };
  const answer: RequestHandler = async (request, response) => {
    const reply = await declared.handle({ ...readRequest(declared, request), me: admitted.get(request) ?? null, deps });
    if (deps.checkAnswers) checkAnswer(declared, reply);
    response
      .status(reply.status)
      .set('Cache-Control', 'no-store')
      .set(reply.headers ?? {});
    const answered = declared.answers[reply.status];
    if (reply.body === undefined) response.end();
    else if (reply.body instanceof Readable) await sendFile(reply.body, response);
    else if (isFile(answered)) response.type(answered.file).end(reply.body);
    else response.json(reply.body);
  };
  return declared.body ? [admit, readBody, answer] : [admit, answer];
}

/** Null where everybody may. Refuses with NOT_SIGNED_IN or FORBIDDEN before anything of the request is looked at. */
async function whoMayUse(deps: ApiDeps, { permission }: Route, request: Request): Promise<SignedIn | null> {
  if ('everybody' in permission) return null;
  const me = await authenticate(deps, fromNodeHeaders(request.headers));
  if (!me) throw problem('NOT_SIGNED_IN', 'Sign in first');
  if (!me.ability.can(permission.action, permission.subject)) throw problem('FORBIDDEN', 'This is not for your roles');
  return me;
}

function readRequest(declared: Route, request: Request) {
  const params = parsePart(declared.params, request.params, 'params');
  const query = parsePart(declared.query ?? z.strictObject({}), request.query, 'query');
  const body = parsePart(declared.body, request.body, 'body');
  const key = request.get('idempotency-key');
  const keyFaults: Fault[] =
    key !== undefined && !keyShape.test(key)
      ? [{ path: 'headers.idempotency-key', message: '8 to 128 visible ASCII characters', code: 'invalid_format' }]
      : [];
  const faults = [...params.faults, ...query.faults, ...body.faults, ...keyFaults];
  if (faults.length > 0) throw problem('INVALID', 'The request has faults', { errors: faults });
  if (declared.key === 'process' && key === undefined)
    throw problem('KEY_MISSING', 'This write needs an Idempotency-Key');
  return {
    params: params.value,
    query: query.value,
    body: body.value,
    key,
    correlationId: correlationIdOf(request),
    ip: request.ip ?? '',
    headers: fromNodeHeaders(request.headers),
    stream: request,
  };
}

function parsePart(
  schema: z.ZodType | undefined,
  given: unknown,
  where: 'params' | 'query' | 'body',
): { value: unknown; faults: Fault[] } {
  if (!schema) return { value: undefined, faults: [] };
  const unstorable = unstorableTexts(given, where);
  const parsed = schema.safeParse(given);
  if (!parsed.success) return { value: undefined, faults: [...faultsOf(parsed.error, where), ...unstorable] };
  return { value: parsed.data, faults: unstorable };
}

function refuseMethod(routes: readonly Route[], path: string): RequestHandler {
  const methods = routes.filter((declared) => declared.path === path).map((declared) => declared.method.toUpperCase());
  return () => {
    throw problem('METHOD_NOT_ALLOWED', `Only ${methods.join(', ')} here`, { headers: { Allow: methods.join(', ') } });
  };
}

function timeRequest({ metrics }: ApiDeps, { method, path }: Route, _request: Request, response: Response): void {
  const done = metrics.requests.startTimer({ method, route: path });
  response.once('finish', () => done({ status: String(response.statusCode) }));
}
