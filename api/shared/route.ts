/**
 * What a route is: one declared object. The Express routes, the OpenAPI document, the validation of what comes in and
 * the tests of who may not are all made from it, so a route that forgets to say who may use it does not compile.
 */
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { ApiDeps } from './deps';
import type { SignedIn } from './signed-in';
import type { Action, Subject } from './abilities';

export type Method = 'get' | 'post' | 'delete';

/** Who may use a route: a rule of `abilities.ts`, or everybody with the reason why. */
export type Permission = { action: Action; subject: Subject } | { everybody: string };

/**
 * `process`: the write goes to a durable process, a key is required. `plain`: one transaction here, a key is honoured.
 * `none`: repeating it does no harm.
 */
export type KeyUse = 'process' | 'plain' | 'none';

export interface Asked<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  /** `Idempotency-Key`; always there where the route's `key` is `process`. */
  key: string | undefined;
  correlationId: string;
  ip: string;
  headers: Headers;
  /** The bytes of the request where the route takes a file; read by then where it takes a body. */
  stream: Readable;
  deps: ApiDeps;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: { [name: string]: string | string[] };
}

/** An answer that is a file; the handler gives its bytes or a stream of them as the body. Of any type, it says which in its headers. */
export interface FileAnswer {
  file: 'application/pdf' | '*/*';
}

/** Whether an answer is declared as a file. */
export function isFile(answer: z.ZodType | FileAnswer | null | undefined): answer is FileAnswer {
  return typeof answer === 'object' && answer !== null && 'file' in answer;
}

interface Declared<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  method: Method;
  /** As OpenAPI writes it, below `/api/v1`: `/tasks/{id}`. */
  path: string;
  /** Verb and noun, unique: `decideTask`. */
  name: string;
  tag: 'people' | 'tasks' | 'cases' | 'jobs' | 'clients' | 'definitions' | 'links' | 'operations' | 'documents';
  summary: string;
  description?: string;
  permission: Permission;
  key: KeyUse;
  params?: Params;
  query?: Query;
  body?: Body;
  /** The body is a file of any type, in any size that the handler lets through. */
  takesFile?: true;
  /** The body as the document shows it, where it says more than the check at the door (a step's content by kind). */
  documentedBody?: z.ZodType;
  /** Schema of each answer that is not a problem; null for one without a body. */
  answers: { readonly [status: number]: z.ZodType | FileAnswer | null };
  /** Codes beyond the usual ones, for the document. */
  refusals?: readonly string[];
}

export interface RestrictedRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
> extends Declared<Params, Query, Body> {
  permission: { action: Action; subject: Subject };
  handle(asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>> & { me: SignedIn }): Promise<Reply>;
}

export interface PublicRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
> extends Declared<Params, Query, Body> {
  permission: { everybody: string };
  handle(asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>): Promise<Reply>;
}

/** A route whose types have been checked where it was declared; its handler takes what the schemas let through. */
export interface Route extends Declared<z.ZodObject, z.ZodObject, z.ZodType> {
  handle(asked: Asked<unknown, unknown, unknown> & { me: SignedIn | null }): Promise<Reply>;
}

/** No parameters: nothing of them reaches the handler. */
type Nothing = z.ZodObject<Record<string, z.ZodNever>>;

/** Declares a route for people who have signed in and whom a rule of `abilities.ts` lets through. */
export function route<
  Params extends z.ZodObject = Nothing,
  Query extends z.ZodObject = Nothing,
  Body extends z.ZodType = z.ZodUndefined,
>(declared: RestrictedRoute<Params, Query, Body>): Route {
  return {
    ...declared,
    handle: (asked) => {
      if (!asked.me) throw new Error(`${declared.name} was reached by nobody`);
      // The mount has parsed these three with this route's own schemas.
      return declared.handle({ ...(asked as Asked<z.output<Params>, z.output<Query>, z.output<Body>>), me: asked.me });
    },
  };
}

/** Declares a route that needs no account, with the reason. */
export function publicRoute<
  Params extends z.ZodObject = Nothing,
  Query extends z.ZodObject = Nothing,
  Body extends z.ZodType = z.ZodUndefined,
>(declared: PublicRoute<Params, Query, Body>): Route {
  return {
    ...declared,
    handle: (asked) => declared.handle(asked as Asked<z.output<Params>, z.output<Query>, z.output<Body>>),
  };
}
