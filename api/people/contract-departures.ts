/** Who leaves, or loses a role: what it touches, and the one reviewed move. */
import { z } from 'zod';
import { instant, page, personRef } from '../shared/contract';

const id = z.string().min(1).max(64);

/**
 * `task` an open inbox entry; `submission` a case that they submitted; `job` and `client` that they own; `report` somebody
 * who reports to them; `department` that they head; `substitution` in which they take part; `role` whose last holder they
 * are; `definition` that names them; `setting` that does (the top fall-back).
 */
export const departureItemKinds = [
  'task',
  'submission',
  'job',
  'client',
  'report',
  'department',
  'substitution',
  'role',
  'definition',
  'setting',
] as const;

export const departureItem = z
  .object({
    /** Stable: `task/<id>`, `job/J2026-0042`, `report/<user>`. */
    id: z.string(),
    kind: z.enum(departureItemKinds),
    title: z.string(),
    /** What else there is to show: case id, stage, due time, job stage, role, period. */
    detail: z.record(z.string(), z.unknown()),
    /** Who follows by rule when nobody is named; of a `task` as predicted by a dry run. */
    byRule: personRef.nullable(),
    /** Needs a successor: `yes` (the move is refused without one), `may` be given one, or none is possible. */
    successor: z.enum(['required', 'optional', 'none']),
  })
  .meta({ id: 'DepartureItem' });

/** `at` null = as soon as it is started; never in the past, give or take a minute. With `roleIds` the person stays and loses these roles. */
export const departurePreviewBody = z.strictObject({
  userId: id,
  at: instant.nullable(),
  roleIds: z.array(id).min(1).max(20).optional(),
});

export const departurePreview = z
  .object({
    person: personRef,
    at: instant,
    /** False: loses roles only. */
    leaves: z.boolean(),
    items: z.array(departureItem),
    /** Hashes of what is shown here, to be sent with the move. */
    reviewed: z.string(),
  })
  .meta({ id: 'DeparturePreview' });

export const planDepartureBody = departurePreviewBody.extend({
  /** Refused with STALE_REVIEW, naming what is new, when it touches something that was not shown. */
  reviewed: z.string().max(100_000),
  /** Takes over whatever turns up after the start and has no successor of its own. */
  defaultSuccessorId: id,
  /** Successor of all items of a kind. */
  byKind: z.partialRecord(z.enum(departureItemKinds), id).default({}),
  /** Successor of one item, before its kind's. */
  byItem: z.record(z.string().max(200), id).default({}),
  reason: z.string().trim().min(1).max(500),
});

export const departureStates = ['planned', 'running', 'done', 'cancelled'] as const;
/** `left`: could not be moved; `why` says so and an administrator has it as an incident or a thing to do. */
export const departureItemStates = ['waiting', 'done', 'left'] as const;

export const departure = z
  .object({
    id: z.string(),
    person: personRef,
    at: instant,
    leaves: z.boolean(),
    reason: z.string(),
    state: z.enum(departureStates),
    plannedBy: personRef,
    plannedAt: instant,
    startedAt: instant.nullable(),
    doneAt: instant.nullable(),
    defaultSuccessor: personRef,
    items: z.array(
      departureItem.extend({
        successor: personRef.nullable(),
        state: z.enum(departureItemStates),
        /** Turned up after the review. */
        late: z.boolean(),
        why: z.string().optional(),
        doneAt: instant.nullable(),
      }),
    ),
    /** Open tasks whose holder is inactive, after everything: none, or incidents with the administrators. */
    stillHeld: z.array(z.object({ taskId: z.string(), caseId: z.string(), title: z.string() })),
    recheckId: z.string().nullable(),
  })
  .meta({ id: 'Departure' });
export const departurePage = page(
  departure.omit({ items: true, stillHeld: true }).extend({ items: z.int(), done: z.int(), left: z.int() }),
).meta({ id: 'DeparturePage' });
