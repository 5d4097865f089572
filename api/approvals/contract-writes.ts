/** What people send about tasks and cases. A definition, or that somebody is the owning process, never comes from here. */
import { z } from 'zod';
import { bilingual, operationStatus, problem } from '../shared/contract';
import { caseAnswer } from './contract';

const comment = z.string().trim().min(1).max(2000);
const userId = z.string().min(1).max(64);
const taskId = z.string().min(1).max(200);
/** In an address there is less room: a Chinese character takes nine bytes. */
const reasonInAddress = z.string().trim().min(1).max(500);

export const decisionBody = z
  .strictObject({
    outcome: z.enum(['approve', 'reject', 'abstain', 'return']),
    comment: comment.optional(),
    /** With `return`: `submitter` (unless given), `previous`, or the id of one of the task's `returnTargets`. */
    returnTo: z.string().min(1).max(64).optional(),
    /** With `approve`: what the stage asks for, by name. */
    outputs: z.record(z.string().max(64), z.union([z.string().max(2000), z.number(), z.boolean()])).optional(),
    version: z.int().min(1),
    subjectRevision: z.int().min(1),
  })
  .meta({ id: 'DecisionBody' });

/** Many at once: each is a request of its own, with its own key and its own answer. */
export const decisionsBody = z.strictObject({
  items: z
    .array(
      decisionBody.extend({
        taskId,
        key: z.string().regex(/^[\x21-\x7e]{8,128}$/, '8 to 128 visible ASCII characters'),
      }),
    )
    .min(1)
    .max(50)
    .superRefine((items, faults) => {
      for (const field of ['taskId', 'key'] as const) {
        const seen = new Set<string>();
        for (const [index, item] of items.entries()) {
          if (seen.has(item[field])) {
            faults.addIssue({ code: 'custom', path: [index, field], message: 'Stands in this request twice' });
          }
          seen.add(item[field]);
        }
      }
    }),
});

/** In the order of the request: `status` is what the same request alone would have been answered with. */
export const decisionsAnswer = z.object({
  items: z.array(
    z.object({
      taskId: z.string(),
      status: z.int(),
      /** 200. */
      answer: caseAnswer.optional(),
      /** 202: where the outcome will be. */
      operation: operationStatus.optional(),
      /** 400 and above: the refusal, as a problem. */
      problem: problem.optional(),
    }),
  ),
});

export const commentBody = z.strictObject({ comment });
export const transferBody = z.strictObject({ toUserId: userId, comment: comment.optional() });
export const delegationBody = z.strictObject({ toUserId: userId, comment: comment.optional() });
export const opinionBody = z.strictObject({ comment });
export const signersBody = z.strictObject({
  kind: z.enum(['before', 'after', 'parallel']),
  /** In the order in which they are asked where that matters. */
  userIds: z.array(userId).min(1).max(20),
  comment: comment.optional(),
});
export const signerRemovalQuery = z.strictObject({ reason: reasonInAddress.optional() });
export const seatRemovalBody = z.strictObject({ seatId: z.string().min(1).max(64), reason: comment });
export const takeBackBody = z.strictObject({ reason: comment.optional() });
export const releaseBody = z.strictObject({ reason: comment.optional() });
export const skipBody = z.strictObject({ reason: comment });
export const questionBody = z.strictObject({ toUserId: userId, question: comment });
export const answerBody = z.strictObject({ answer: comment });
export const reminderBody = z.strictObject({ comment: comment.optional() });

export const withdrawalBody = z.strictObject({ reason: comment.optional() });
export const reassignmentBody = z.strictObject({ taskId, toUserId: userId, reason: comment });
export const terminationBody = z.strictObject({ reason: comment });
export const suspensionBody = z.strictObject({ reason: comment });
export const resumptionQuery = z.strictObject({ reason: reasonInAddress });
/** `to`: one of the case's `jumpTargets`. */
export const jumpBody = z.strictObject({ to: z.string().min(1).max(64), reason: comment });
export const version = z.int().min(1).max(1_000_000);
export const migrationBody = z.strictObject({ version, reason: comment });
export const migrationQuery = z.strictObject({ version: z.coerce.number().int().min(1).max(1_000_000) });

/** What moving the case to a version would mean; `refusal` when it can not be done. */
export const migrationPreview = z
  .object({
    caseId: z.string(),
    fromVersion: z.int(),
    toVersion: z.int(),
    refusal: z
      .object({ code: z.string(), detail: z.string(), data: z.record(z.string(), z.unknown()).optional() })
      .optional(),
    /** What the trail would say: `notAsked`, stages that stand earlier now, and the like. */
    detail: z.record(z.string(), z.unknown()),
    stages: z.array(
      z.object({
        id: z.string(),
        title: bilingual,
        /** As it would stand after it; as it stands now where it is refused. */
        state: z.string(),
        change: z.enum(['same', 'changed', 'added', 'removed']),
      }),
    ),
  })
  .meta({ id: 'MigrationPreview' });
