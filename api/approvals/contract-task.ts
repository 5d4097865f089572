/** A task with everything that is needed to act on it. */
import { z } from 'zod';
import { bilingual, instant, personRef, trailEntry } from '../shared/contract';
import { taskOperation, taskSummary } from './contract';
import { caseView, claimView, outputField, questionView, seat } from './contract-case';

/** What keeps the holder from deciding (`signers`, `claimed`) or is still awaited (`opinion`). */
export const holdView = z
  .object({
    why: z.enum(['signers', 'opinion', 'claimed']),
    /** Whom it waits for. */
    waitsFor: z.array(personRef),
    since: instant.optional(),
  })
  .meta({ id: 'Hold' });

export const pauseView = z.object({ from: instant, to: instant.optional(), why: z.enum(['question', 'suspended']) });

/** 委派: who was asked for an opinion on this task, and what became of it. */
export const delegationView = z
  .object({
    taskId: z.string(),
    person: personRef,
    askedBy: personRef,
    askedAt: instant,
    /** What they were asked to look at. */
    comment: z.string().optional(),
    state: z.enum(['open', 'given', 'recalled']),
    opinion: z.string().optional(),
    closedAt: instant.optional(),
  })
  .meta({ id: 'Delegation' });

export const returnTarget = z
  .object({
    /** What to send as `returnTo`. */
    id: z.string(),
    kind: z.enum(['submitter', 'previous', 'stage', 'block']),
    /** For `previous` that of the stage or block that it means. */
    title: bilingual,
  })
  .meta({ id: 'ReturnTarget' });

export const taskView = taskSummary
  .extend({
    version: z.int(),
    subjectRevision: z.int(),
    seatId: z.string().optional(),
    why: z.array(z.object({ by: z.string(), detail: z.record(z.string(), z.unknown()).optional() })),
    requireComment: z.array(taskOperation),
    operations: z.array(taskOperation),
    hold: holdView.optional(),
    /** Who has claimed the stage, the reader included. */
    claim: claimView.optional(),
    pauses: z.array(pauseView),
    /** Where it may be returned to now; empty when it may not. */
    returnTargets: z.array(returnTarget),
    /** To be filled when approving; all of them. */
    outputs: z.array(outputField),
    /** Who was added to this seat, in the order in which they were added. */
    signers: z.array(seat),
    /** Kinds of signers that may be added now. */
    signerKinds: z.array(z.enum(['before', 'after', 'parallel'])),
    /** Who was asked for an opinion on it, oldest first; on an opinion task the request itself. */
    delegations: z.array(delegationView),
    /** What an `answer` task asks. */
    question: questionView.optional(),
    /** This reader's own questions from this task. */
    questions: z.array(questionView),
    case: caseView,
    trail: z.array(trailEntry),
  })
  .meta({ id: 'Task' });
