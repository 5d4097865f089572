/** A case as one reader sees it. What is hidden from them is in no part of it. */
import { z } from 'zod';
import { bilingual, instant, personRef } from '../shared/contract';
import { caseStatus, taskOperation } from './contract';

const why = z.array(z.object({ by: z.string(), detail: z.record(z.string(), z.unknown()).optional() }));

const fieldKind = z.enum(['text', 'fen', 'percent', 'number', 'date', 'boolean', 'lines', 'user', 'users', 'client']);

/** A field of the subject as this person may see it; labels and kinds come from the registered subject. */
export const subjectField = z
  .object({
    name: z.string(),
    label: bilingual,
    kind: fieldKind,
    value: z.unknown(),
    /** Its value before the newest revision, if that changed it. */
    before: z.unknown().optional(),
  })
  .meta({ id: 'SubjectField' });

const signerKind = z.enum(['before', 'after', 'parallel']);

export const seat = z
  .object({
    id: z.string(),
    stage: z.string(),
    person: personRef,
    onBehalfOf: personRef.optional(),
    state: z.string(),
    why,
    decidedAt: instant.optional(),
    /** Who cast its vote, when that was not its holder: a signer, by escalation, or the system (id `system`). */
    decidedBy: personRef.optional(),
    /** What its holder said, when they decided it themselves. */
    comment: z.string().optional(),
    carriedOver: z.boolean().optional(),
    /** The stage whose approval is carried over. */
    carriedFrom: z.object({ id: z.string(), title: bilingual }).optional(),
    /** Its approval counts once the signers after it are done. */
    pending: z.boolean().optional(),
    /** An added signer: whose seat it was added to, by whom, and how. */
    addedBy: z.object({ seatId: z.string(), person: personRef, kind: signerKind }).optional(),
    /** What keeps its holder from deciding at the moment. */
    onHold: z.enum(['signers', 'opinion', 'claimed']).optional(),
    /** This reader may take it away: its adder, or an administrator (with a reason). */
    mayRemove: z.boolean(),
  })
  .meta({ id: 'Seat' });

/** A value that a stage asks for. Its label is that of the subject's field of the same name, if there is one, also as approved. */
export const outputField = z
  .object({ name: z.string(), kind: z.string(), label: bilingual })
  .meta({ id: 'OutputField' });

export const outputGiven = outputField
  .extend({
    stage: z.string(),
    value: z.unknown(),
    by: personRef,
    at: instant,
    /** What others of the same stage gave instead, oldest first. */
    differing: z.array(z.object({ value: z.unknown(), by: personRef, at: instant })),
  })
  .meta({ id: 'OutputGiven' });

export const claimView = z.object({ person: personRef, since: instant }).meta({ id: 'Claim' });

export const stageView = z
  .object({
    id: z.string(),
    title: bilingual,
    /** `ahead`: not reached in this round. */
    state: z.enum([
      'ahead',
      'toStart',
      'skipped',
      'planning',
      'open',
      'approved',
      'rejected',
      'returned',
      'kept',
      'cancelled',
    ]),
    /** Why it was skipped or taken away. */
    because: z.enum(['condition', 'person', 'override', 'join']).optional(),
    /** The round in which a `kept` stage was passed. */
    keptFrom: z.int().optional(),
    round: z.int(),
    decide: z.string().optional(),
    seats: z.array(seat),
    /** Whom the rules named and who has no seat, with why. */
    passedOver: z.array(z.object({ person: personRef, why })),
    dueAt: instant.nullable(),
    conditional: z.boolean(),
    /** The block and the branch (from 0) that it stands in. */
    block: z.object({ id: z.string(), branch: z.int() }).optional(),
    /** Somebody has to start it. */
    manual: z.boolean(),
    startedBy: personRef.optional(),
    claim: claimView.optional(),
    outputs: z.array(outputField),
  })
  .meta({ id: 'StageView' });

export const blockView = z
  .object({
    id: z.string(),
    title: bilingual,
    join: z.enum(['all', 'any']),
    state: z.enum(['ahead', 'planning', 'open', 'skipped', 'approved', 'rejected', 'returned', 'kept', 'cancelled']),
    because: z.enum(['condition', 'override']).optional(),
    round: z.int(),
    conditional: z.boolean(),
    branches: z.array(
      z.object({
        state: z.enum(['ahead', 'open', 'skipped', 'approved', 'rejected', 'cancelled']),
        stages: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'BlockView' });

export const questionView = z
  .object({
    id: z.string(),
    askedBy: personRef,
    to: personRef,
    question: z.string(),
    askedAt: instant,
    /** The asker's task rests until it is answered. */
    pauses: z.boolean(),
    answer: z.string().optional(),
    answeredBy: personRef.optional(),
    answeredAt: instant.optional(),
    /** Closed without an answer. */
    closedAt: instant.optional(),
    /** The task through which this reader answers it. */
    answerTaskId: z.string().optional(),
  })
  .meta({ id: 'Question' });

export const copyMoment = z.enum(['started', 'approved', 'rejected', 'returned', 'ended']);

export const copyView = z
  .object({
    id: z.string(),
    person: personRef,
    on: copyMoment,
    stage: z.string().optional(),
    at: instant,
    readAt: instant.optional(),
  })
  .meta({ id: 'Copy' });

/** Working minutes of the case so far, by whom they are charged to. */
export const attribution = z
  .object({ submitter: z.int(), approver: z.int(), question: z.int(), system: z.int() })
  .meta({ id: 'Attribution' });

export const suspension = z.object({ since: instant, by: personRef, reason: z.string() });

/** A stage or block that something may go to. */
export const target = z.object({ id: z.string(), title: bilingual }).meta({ id: 'Target' });

export const caseView = z
  .object({
    id: z.string(),
    definitionKey: z.string(),
    definitionVersion: z.int(),
    definitionTitle: bilingual,
    title: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    ownerId: z.string().nullable(),
    submitter: personRef,
    /** `suspended` covers whatever it was before. */
    status: caseStatus,
    outcome: z.string().optional(),
    round: z.int(),
    subjectRevision: z.int(),
    subject: z.array(subjectField),
    /** All stages in order: passed, running and what comes next. */
    stages: z.array(stageView),
    /** The blocks of parallel branches among them. */
    blocks: z.array(blockView),
    /** What administrators have to solve. */
    incidents: z.array(
      z.object({
        id: z.string(),
        why: z.string(),
        detail: z.string(),
        since: instant,
        stage: z.string().optional(),
        /** The administrators who have it. */
        holders: z.array(personRef),
      }),
    ),
    suspension: suspension.optional(),
    /** What stages have given so far in this round. */
    outputs: z.array(outputGiven),
    questions: z.array(questionView),
    copies: z.array(copyView),
    /** Whom the submitter chose. */
    chosen: z.array(z.object({ stage: z.string(), entry: z.string(), people: z.array(personRef) })),
    attribution,
    urgedAt: instant.optional(),
    startedAt: instant,
    endedAt: instant.optional(),
    /** What this person may do with the case as a whole. */
    operations: z.array(taskOperation),
    /** Where an administrator may jump to; empty for everybody else. */
    jumpTargets: z.array(target),
    /** Versions that an administrator may try to migrate to, newest first; empty for everybody else. */
    migrationTargets: z.array(z.int()),
    /** A copy of the case was sent to this reader. */
    myCopy: z.object({ at: instant, readAt: instant.optional() }).optional(),
    openTasks: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        holder: personRef,
        onBehalfOf: personRef.optional(),
        stage: z.string().optional(),
        seatId: z.string().optional(),
        version: z.int(),
        onHold: z.enum(['signers', 'opinion', 'claimed']).optional(),
        openedAt: instant,
        dueAt: instant.nullable(),
        overdueSince: instant.optional(),
        pausedSince: instant.optional(),
      }),
    ),
  })
  .meta({ id: 'Case' });
