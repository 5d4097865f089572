/** Shapes that every route shares. Requests are strict: an unknown field is a fault; answers are what the OpenAPI text says. */
import { z } from 'zod';

export const instant = z.iso.datetime().meta({ description: 'UTC, ISO 8601' });
export const localDate = z.iso.date();
export const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'Integer fen (CNY 0.01)' });
export const bilingual = z.object({ zh: z.string(), en: z.string() });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    rule: z.string().optional(),
    detail: z.string().optional(),
    /** Each fault of a bad body, with where it is. */
    errors: z.array(z.object({ path: z.string(), message: z.string(), code: z.string() })).optional(),
    changed: z.array(z.string()).optional(),
    decidedBy: z.object({ id: z.string(), name: z.string(), at: instant, outcome: z.string().optional() }).optional(),
    data: z.record(z.string(), z.unknown()).optional(),
    /** The names of those whom `data` knows by id. */
    people: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
    correlationId: z.string(),
  })
  .meta({ id: 'Problem' });

export const personRef = z.object({ id: z.string(), name: z.string() }).meta({ id: 'PersonRef' });

export const actorRef = z
  .object({
    kind: z.enum(['person', 'client', 'system']),
    id: z.string(),
    name: z.string(),
    onBehalfOf: personRef.optional(),
  })
  .meta({ id: 'ActorRef' });

export const blocker = z
  .object({
    rule: z.string(),
    code: z.string(),
    holders: z.array(personRef),
    since: instant,
    detail: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Blocker' });

export const trailEntry = z
  .object({
    seq: z.int(),
    at: instant,
    actor: actorRef,
    operation: z.string(),
    stage: z.string().optional(),
    round: z.int().optional(),
    comment: z.string().optional(),
    subjectRevision: z.int().optional(),
    detail: z.record(z.string(), z.unknown()).optional(),
    hash: z.string(),
  })
  .meta({ id: 'TrailEntry' });

/** A page of a list: `next` is the opaque cursor for `?after=`. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export const operationStatus = z
  .object({
    key: z.string(),
    status: z.enum(['pending', 'done', 'refused']),
    httpStatus: z.int().optional(),
    outcome: z.unknown().optional(),
  })
  .meta({ id: 'Operation' });
