/**
 * What the API says when it says no: every code with its status, and the one function that turns whatever went wrong
 * into `application/problem+json`. A code that is known is an answer; anything else is a 500 that tells nothing but
 * the correlation id under which the log has the rest.
 */
import type { Refusal, RefusalCode } from '../../domain/shared/refusal';
import type { Json } from '../../domain/shared/process';
import { isOutage } from '../../activities/shared/is-outage';

/** Codes that exist at the border only; those of the rules are in domain/shared/refusal. */
export const borderCodes = [
  'NOT_SIGNED_IN',
  'SIGN_IN_REFUSED',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_ROWS',
  'CROSS_SITE',
  'KEY_MISSING',
  'MALFORMED_BODY',
  'BODY_TOO_LARGE',
  'WRONG_CONTENT_TYPE',
  'UNKNOWN_ROUTE',
  'METHOD_NOT_ALLOWED',
  'RANGE_NOT_SATISFIABLE',
  'SHOWN_CHANGED',
  'SHOWN_ONCE',
  'CODE_MISSING',
  'CODE_WRONG',
  'CODE_EXPIRED',
  'CODE_LOCKED',
  'CODE_UNAVAILABLE',
  'MAIL_UNAVAILABLE',
  'NOT_ACCEPTED',
  'UNAVAILABLE',
  'UNEXPECTED',
] as const;
export type BorderCode = (typeof borderCodes)[number];
export type ProblemCode = RefusalCode | BorderCode;

const statuses = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INVALID: 400,
  KEY_REUSED: 422,
  ENDED: 409,
  NOT_YOUR_TURN: 403,
  NOT_YOUR_TASK: 403,
  OWN_REQUEST: 403,
  MAY_NOT_SIT: 403,
  STALE_TASK: 409,
  CASE_SUSPENDED: 409,
  WAITS_FOR_SIGNERS: 409,
  SIGNERS_MIXED: 409,
  SIGNERS_TOO_DEEP: 409,
  LAST_SEAT: 409,
  TAKE_BACK_TOO_LATE: 409,
  URGED_RECENTLY: 409,
  CLAIMED: 409,
  NOT_CLAIMABLE: 409,
  OUTPUTS_INVALID: 400,
  CHOICE_INVALID: 400,
  MIGRATION_REFUSED: 409,
  STALE_SUBJECT: 409,
  ALREADY_DECIDED: 409,
  COMMENT_REQUIRED: 400,
  ROUNDS_EXHAUSTED: 409,
  WITHDRAW_NOT_ALLOWED: 409,
  CASE_RETURNED: 409,
  CASE_IN_INCIDENT: 409,
  NO_SUCH_STAGE: 400,
  DEFINITION_MISSING: 409,
  SUBJECT_INVALID: 400,
  WRONG_STAGE: 409,
  STEP_NOT_READY: 409,
  JOB_PAUSED: 409,
  CASE_RUNNING: 409,
  NO_SUCH_STEP: 404,
  LINK_EXPIRED: 410,
  LINK_ANSWERED: 409,
  LINK_UNKNOWN: 404,
  SUBSTITUTE_CYCLE: 409,
  SUBSTITUTE_CHAIN_TOO_LONG: 409,
  SUBSTITUTION_OVER: 409,
  MANAGER_CIRCLE: 409,
  DATES_OVERLAP: 409,
  USERNAME_TAKEN: 409,
  LAST_ADMINISTRATOR: 409,
  STALE_REVIEW: 409,
  DEPARTURE_RUNNING: 409,
  FILE_EMPTY: 400,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_REFUSED: 415,
  FILE_TYPE_MISMATCH: 415,
  DOCUMENT_WITHDRAWN: 409,
} as const satisfies Record<RefusalCode, number>;

const borderStatuses = {
  NOT_SIGNED_IN: 401,
  SIGN_IN_REFUSED: 401,
  TOO_MANY_REQUESTS: 429,
  TOO_MANY_ROWS: 422,
  CROSS_SITE: 403,
  KEY_MISSING: 400,
  MALFORMED_BODY: 400,
  BODY_TOO_LARGE: 413,
  WRONG_CONTENT_TYPE: 415,
  UNKNOWN_ROUTE: 404,
  METHOD_NOT_ALLOWED: 405,
  RANGE_NOT_SATISFIABLE: 416,
  SHOWN_CHANGED: 409,
  SHOWN_ONCE: 409,
  CODE_MISSING: 400,
  CODE_WRONG: 403,
  CODE_EXPIRED: 410,
  CODE_LOCKED: 429,
  CODE_UNAVAILABLE: 409,
  MAIL_UNAVAILABLE: 409,
  NOT_ACCEPTED: 503,
  UNAVAILABLE: 503,
  UNEXPECTED: 500,
} as const satisfies Record<BorderCode, number>;

const statusOf: { readonly [code: string]: number } = { ...statuses, ...borderStatuses };

export interface Fault {
  path: string;
  message: string;
  code: string;
}

/** Who was first, when, and with what. */
export interface Decider {
  id: string;
  name: string;
  at: string;
  outcome?: string;
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  rule?: string;
  detail?: string;
  errors?: Fault[];
  changed?: string[];
  decidedBy?: Decider;
  data?: { [key: string]: Json };
  people?: { id: string; name: string }[];
  correlationId: string;
}

/** Everything of a problem but the request that it answers. */
export interface ProblemContent {
  code: ProblemCode;
  detail: string;
  rule?: string;
  errors?: Fault[];
  changed?: string[];
  decidedBy?: Decider;
  data?: { [key: string]: Json };
  /** The names of those whom `data` knows by id. */
  people?: { id: string; name: string }[];
  headers?: { [name: string]: string };
}

/** Thrown inside a handler to leave it with an answer; recognised by its code. */
export class Problem extends Error {
  readonly code: ProblemCode;

  constructor(readonly content: ProblemContent) {
    super(content.detail);
    this.code = content.code;
  }
}

/** Leaves the handler with a problem: `throw problem('NOT_FOUND', 'No such task')`. */
export function problem(
  code: ProblemCode,
  detail: string,
  more: Omit<ProblemContent, 'code' | 'detail'> = {},
): Problem {
  return new Problem({ code, detail, ...more });
}

/** A refusal of the rules as a problem. */
export function problemOf(refusal: Refusal): Problem {
  return new Problem(contentOf(refusal));
}

/** The status that a code answers with; undefined for what is no code of ours. */
export function statusOfCode(code: string): number | undefined {
  return statusOf[code];
}

/** What a refusal becomes: changed fields, faults and who decided stand where readers look for them, not inside `data`. */
export function contentOf(refusal: Refusal): ProblemContent {
  const { changed, decidedBy, errors, ...data } = refusal.data ?? {};
  const decider = deciderIn(decidedBy);
  return {
    code: refusal.code,
    detail: refusal.detail,
    ...(refusal.rule ? { rule: refusal.rule } : {}),
    ...(isStrings(changed) ? { changed } : {}),
    ...(decider ? { decidedBy: decider } : {}),
    // The rules name fields of the content, which is the body.
    ...(isFaults(errors) ? { errors: errors.map((fault) => ({ ...fault, path: `body.${fault.path}` })) } : {}),
    ...(Object.keys(data).length > 0 ? { data } : {}),
  };
}

/** Any error as status, headers and body. Takes the correlation id of the request; never tells what it does not know. */
export function toProblem(
  error: unknown,
  correlationId: string,
): { status: number; headers: { [name: string]: string }; body: ProblemBody } {
  const content = recognise(error);
  const { code, headers = {}, ...rest } = content ?? { code: 'UNEXPECTED' as const };
  const status = statusOf[code] ?? 500;
  const title = code.toLowerCase().replaceAll('_', ' ');
  return {
    status,
    headers,
    body: {
      type: `urn:jobcard:problem:${code.toLowerCase().replaceAll('_', '-')}`,
      title: title.charAt(0).toUpperCase() + title.slice(1),
      status,
      code,
      ...rest,
      correlationId,
    },
  };
}

/** Faults that the body parser and the router find have types of their own. */
const parserFaults: { readonly [type: string]: ProblemContent } = {
  'entity.too.large': { code: 'BODY_TOO_LARGE', detail: 'The body is larger than this route takes' },
  'entity.parse.failed': { code: 'MALFORMED_BODY', detail: 'The body is not valid JSON' },
  'entity.verify.failed': { code: 'MALFORMED_BODY', detail: 'The body is not valid UTF-8' },
  'encoding.unsupported': { code: 'WRONG_CONTENT_TYPE', detail: 'The content encoding is not supported' },
  'charset.unsupported': { code: 'WRONG_CONTENT_TYPE', detail: 'The body must be UTF-8' },
  'request.aborted': { code: 'MALFORMED_BODY', detail: 'The body ended early' },
  'request.size.invalid': { code: 'MALFORMED_BODY', detail: 'The body is not as long as it says' },
};

/** Also where a write may have got through: its key tells the two apart, so it is repeated either way. */
export const unavailable: ProblemContent = {
  code: 'UNAVAILABLE',
  detail: 'It cannot be said right now: repeat it, a write with the same key',
  headers: { 'Retry-After': '2' },
};

function recognise(error: unknown): ProblemContent | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('content' in error && 'code' in error && typeof error.code === 'string' && error.code in statusOf) {
    return (error as Problem).content;
  }
  if ('type' in error && typeof error.type === 'string') return parserFaults[error.type] ?? null;
  if (isOutage(error)) return unavailable;
  if (error instanceof URIError) return { code: 'MALFORMED_BODY', detail: 'The address is not valid' };
  return null;
}

function isFaults(value: Json | undefined): value is (Fault & { [field: string]: Json })[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry) =>
        typeof entry === 'object' &&
        entry !== null &&
        !Array.isArray(entry) &&
        typeof entry.path === 'string' &&
        typeof entry.code === 'string' &&
        typeof entry.message === 'string',
    )
  );
}

function isStrings(value: Json | undefined): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** The rules know people by id; the name is put in where the database is at hand. */
function deciderIn(value: Json | undefined): Decider | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { person, at, outcome } = value;
  if (typeof person !== 'string' || typeof at !== 'string') return null;
  return { id: person, name: person, at, ...(typeof outcome === 'string' ? { outcome } : {}) };
}
