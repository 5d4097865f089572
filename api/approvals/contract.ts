/**
 * Lists of tasks, cases and definitions as the API gives them. A case is in `contract-case`, a task in `contract-task`,
 * what people send in `contract-writes`.
 */
import { z } from 'zod';
import { taskOperations } from '../../domain/approvals';
import { actorRef, bilingual, fen, instant, page, personRef, trailEntry } from '../shared/contract';

export const taskOperation = z.enum(taskOperations);
/** `suspended` covers whatever it was before. */
export const caseStatus = z.enum(['running', 'returned', 'incident', 'suspended', 'ended']);

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
    /** Why it waits for somebody else; such tasks stand in `?waiting=true` and do not count. */
    onHold: z.enum(['signers', 'opinion', 'claimed']).optional(),
    /** Its clock stands still since then. */
    pausedSince: instant.optional(),
    caseStatus,
    outcome: z.string().optional(),
    closedAt: instant.optional(),
  })
  .meta({ id: 'TaskSummary' });
export const taskPage = page(taskSummary);

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
    status: caseStatus,
    outcome: z.string().optional(),
    round: z.int(),
    /** Holders of its open tasks. */
    waitingFor: z.array(personRef),
    /** The earliest due time among its open tasks. */
    dueAt: instant.nullable(),
    overdueSince: instant.optional(),
    startedAt: instant,
    endedAt: instant.optional(),
  })
  .meta({ id: 'CaseSummary' });
/** Newest first. */
export const casePage = page(caseSummary);

/** 抄送: a case that somebody was informed of. */
export const copySummary = z
  .object({
    id: z.string(),
    on: z.enum(['started', 'approved', 'rejected', 'returned', 'ended']),
    stageTitle: bilingual.optional(),
    at: instant,
    readAt: instant.optional(),
    case: caseSummary,
  })
  .meta({ id: 'CopySummary' });
/** Newest first; `unread` counts all of them, whatever the page. */
export const copyPage = page(copySummary).extend({ unread: z.int() });

/** What the badges say. What is on hold does not count as to do. */
export const inboxCounts = z
  .object({ toDo: z.int(), overdue: z.int(), waiting: z.int(), unreadCopies: z.int(), unreadNotices: z.int() })
  .meta({ id: 'InboxCounts' });

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
