/** Tasks, cases and definitions as the API takes and gives them. */
import { z } from 'zod';
import { taskOperations } from '../../domain/approvals';
import { actorRef, bilingual, fen, instant, page, personRef, trailEntry } from '../shared/contract';

export const taskOperation = z.enum(taskOperations);

export const taskSummary = z
  .object({
    id: z.string(),
    caseId: z.string(),
    kind: z.enum(['decide', 'opinion', 'resubmit', 'incident', 'start', 'answer']),
    state: z.enum(['open', 'done', 'superseded', 'cancelled']),
    /** What is decided, e.g. the job's number and title. */
    title: z.string(),
    definitionKey: z.string(),
    definitionTitle: bilingual,
    stageTitle: bilingual.optional(),
    subjectKind: z.string(),
    subjectId: z.string(),
    client: z.object({ id: z.string(), name: z.string() }).optional(),
    amountFen: fen.optional(),
    submitter: personRef,
    onBehalfOf: personRef.optional(),
    openedAt: instant,
    dueAt: instant.nullable(),
    provisional: z.boolean(),
    overdueSince: instant.optional(),
    remindersSent: z.int(),
    outcome: z.string().optional(),
    closedAt: instant.optional(),
  })
  .meta({ id: 'TaskSummary' });
export const taskPage = page(taskSummary);

/** A field of the subject as this person may see it; labels and kinds come from the registered subject. */
export const subjectField = z
  .object({
    name: z.string(),
    label: bilingual,
    kind: z.enum(['text', 'fen', 'percent', 'number', 'date', 'boolean', 'lines', 'user', 'users', 'client']),
    value: z.unknown(),
    /** Its value before the newest revision, if that changed it. */
    before: z.unknown().optional(),
  })
  .meta({ id: 'SubjectField' });

export const seat = z
  .object({
    stage: z.string(),
    person: personRef,
    onBehalfOf: personRef.optional(),
    state: z.string(),
    why: z.array(z.object({ by: z.string(), detail: z.record(z.string(), z.unknown()).optional() })),
    decidedAt: instant.optional(),
    /** Who cast its vote, when that was not its holder: by escalation, or the system. */
    decidedBy: personRef.optional(),
    comment: z.string().optional(),
  })
  .meta({ id: 'Seat' });

export const stageView = z
  .object({
    id: z.string(),
    title: bilingual,
    state: z.string(),
    round: z.int(),
    decide: z.string().optional(),
    seats: z.array(seat),
    dueAt: instant.nullable(),
    conditional: z.boolean(),
  })
  .meta({ id: 'StageView' });

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
    status: z.enum(['running', 'returned', 'incident', 'ended']),
    outcome: z.string().optional(),
    round: z.int(),
    subjectRevision: z.int(),
    subject: z.array(subjectField),
    /** All stages in order: passed, running and what comes next. */
    stages: z.array(stageView),
    /** What administrators have to solve. */
    incidents: z.array(z.object({ why: z.string(), detail: z.string(), since: instant, stage: z.string().optional() })),
    startedAt: instant,
    endedAt: instant.optional(),
    /** What this person may do with the case as a whole. */
    operations: z.array(taskOperation),
    openTasks: z.array(
      z.object({ id: z.string(), kind: z.string(), holder: personRef, stage: z.string().optional(), version: z.int() }),
    ),
  })
  .meta({ id: 'Case' });

/** A line of "what I asked for" and of an administrator's list of cases. */
export const caseSummary = z
  .object({
    id: z.string(),
    definitionKey: z.string(),
    definitionTitle: bilingual,
    title: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    ownerId: z.string().nullable(),
    client: z.object({ id: z.string(), name: z.string() }).optional(),
    amountFen: fen.optional(),
    submitter: personRef,
    status: z.enum(['running', 'returned', 'incident', 'ended']),
    outcome: z.string().optional(),
    round: z.int(),
    /** Holders of its open tasks. */
    waitingFor: z.array(personRef),
    startedAt: instant,
    endedAt: instant.optional(),
  })
  .meta({ id: 'CaseSummary' });
/** `GET /cases?mine=true&status=`: newest first; without `mine` those that this person may see. */
export const casePage = page(caseSummary);

export const taskView = taskSummary
  .extend({
    version: z.int(),
    subjectRevision: z.int(),
    why: z.array(z.object({ by: z.string(), detail: z.record(z.string(), z.unknown()).optional() })),
    requireComment: z.array(taskOperation),
    operations: z.array(taskOperation),
    case: caseView,
    trail: z.array(trailEntry),
  })
  .meta({ id: 'Task' });

const comment = z.string().trim().min(1).max(2000);

export const decisionBody = z.strictObject({
  outcome: z.enum(['approve', 'reject', 'return']),
  comment: comment.optional(),
  returnTo: z.string().max(64).optional(),
  outputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  version: z.int().min(1),
  subjectRevision: z.int().min(1),
});
export const commentBody = z.strictObject({ comment });
export const withdrawalBody = z.strictObject({ reason: comment.optional() });
export const reassignmentBody = z.strictObject({
  taskId: z.string().max(200),
  toUserId: z.string().max(64),
  reason: comment,
});
export const terminationBody = z.strictObject({ reason: comment });

/** What a decision, comment, ... gives back: the case as it stands after it. */
export const caseAnswer = z
  .object({ caseId: z.string(), seq: z.int(), status: z.string(), outcome: z.string().optional(), round: z.int() })
  .meta({ id: 'CaseAnswer' });

export const trailPage = z.object({
  items: z.array(trailEntry),
  next: z.string().nullable(),
  actors: z.array(actorRef).optional(),
});

export const definitionSummary = z
  .object({
    key: z.string(),
    version: z.int(),
    title: bilingual,
    subject: z.string(),
    sha256: z.string(),
    source: z.enum(['release', 'edited']),
    publishedAt: instant,
    publishedBy: personRef.optional(),
    openCases: z.int(),
  })
  .meta({ id: 'DefinitionSummary' });
export const definitionView = definitionSummary
  .extend({ yaml: z.string(), versions: z.array(z.int()) })
  .meta({ id: 'Definition' });
