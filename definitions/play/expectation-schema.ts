/** What a case may expect of a moment. What is not named is not looked at. */
import { z } from 'zod';
import { fieldNameSchema, nameSchema, userIdSchema } from '../compile/schema/words';
import { fieldsSchema, timeSchema } from './world-schema';

export const caseWords = [
  'running',
  'returned',
  'incident',
  'suspended',
  'approved',
  'rejected',
  'withdrawn',
  'terminated',
] as const;

const branchesSchema = z.record(nameSchema, z.array(z.array(nameSchema)));
const minutes = z.int().min(0).optional();

export const expectationSchema = z
  .strictObject({
    case: z.enum(caseWords).optional(),
    round: z.int().min(1).optional(),
    tasks: z.record(userIdSchema, z.array(z.string())).optional().describe('Exactly these open tasks: person → stages'),
    onHold: z
      .record(userIdSchema, z.array(z.enum(['signers', 'opinion', 'claimed'])))
      .optional()
      .describe('Exactly these open tasks are on hold: person → why'),
    paused: z
      .record(userIdSchema, z.array(z.enum(['question', 'suspended'])))
      .optional()
      .describe('Exactly these clocks stand still: person → why'),
    path: z
      .array(z.union([nameSchema, branchesSchema]))
      .optional()
      .describe(
        'The stages that this round has reached, in order, without skipped ones; a block by name, or as { block: [[first branch], [second]] }',
      ),
    refused: z
      .union([z.string(), z.strictObject({ code: z.string(), rule: z.string().optional() }), z.null()])
      .optional()
      .describe('The code of the refusal; null = not refused'),
    seats: z
      .array(
        z.strictObject({
          stage: nameSchema,
          person: userIdSchema,
          state: z.string().optional(),
          why: z.string().optional().describe('One of the reasons contains this'),
          onBehalfOf: userIdSchema.optional(),
          added: z.enum(['before', 'after', 'parallel']).optional().describe('How a signer was added'),
          addedBy: userIdSchema.optional(),
          pending: z.boolean().optional().describe('Approved, and waits for signers after it'),
        }),
      )
      .optional()
      .describe('Seats that must be there'),
    due: timeSchema.nullable().optional(),
    reminders: z.int().min(0).optional(),
    incident: z.string().nullable().optional().describe('The cause of the first, e.g. nobody; null = none'),
    incidents: z
      .record(nameSchema, z.string())
      .optional()
      .describe('Exactly these: stage or block → cause; case = of no stage'),
    outputs: z
      .record(nameSchema, z.record(fieldNameSchema, fieldsSchema.valueType))
      .optional()
      .describe('Exactly what stages have filled in: stage → name → value'),
    copies: z
      .array(z.strictObject({ person: userIdSchema, on: z.string(), stage: nameSchema.optional() }))
      .optional()
      .describe('Exactly these copies so far, in any order'),
    questions: z
      .array(
        z.strictObject({
          from: userIdSchema,
          to: userIdSchema,
          state: z.enum(['open', 'answered', 'closed']),
        }),
      )
      .optional()
      .describe('Exactly these questions, in order'),
    charged: z
      .strictObject({ submitter: minutes, approver: minutes, question: minutes, system: minutes })
      .optional()
      .describe('Working minutes so far, by whom they are charged to'),
    trail: z
      .array(z.string())
      .optional()
      .describe('Operations of the new trail entries, in this order, others between'),
  })
  .describe('What must hold; what is not named is not looked at');

export type Expectation = z.output<typeof expectationSchema>;
export type PathPart = z.output<typeof branchesSchema> | string;
