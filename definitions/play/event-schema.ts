/** How an event of a scenario is written. Which operation needs which keys is in `operations.ts`. */
import { z } from 'zod';
import { nameSchema, userIdSchema } from '../compile/schema/words';
import { expectationSchema } from './expectation-schema';
import { operations } from './operations';
import {
  calendarChangeSchema,
  chosenSchema,
  departmentSchema,
  fieldsSchema,
  personSchema,
  substituteSchema,
  timeSchema,
} from './world-schema';

export const definitionSourceSchema = z
  .union([z.string().min(1), fieldsSchema])
  .describe('A key, a path to a file, or the definition itself (as text or as data)');

export const eventSchema = z.strictObject({
  as: userIdSchema
    .optional()
    .describe('Who acts; not needed for wait and change; owner = the process that owns the subject'),
  do: z.enum(operations).describe('wait (or advance) lets time pass; change changes the world around the case'),
  at: timeSchema.optional(),
  for: z.string().optional().describe('With wait: how long, e.g. "3 working days"'),
  stage: nameSchema.optional().describe('Which of several tasks or incidents'),
  from: userIdSchema.optional().describe('With reassign, removeSigner and name: whose task or seat'),
  to: z
    .union([z.string(), z.array(userIdSchema).min(1).max(20)])
    .optional()
    .describe(
      'To whom (transfer, delegate, addSigner, ask, reassign, name) or where (return: submitter, previous or a stage; jump: a stage or a block)',
    ),
  how: z.enum(['before', 'after', 'parallel']).optional().describe('With addSigner / 前加签、后加签、并加签'),
  comment: z.string().optional().describe('Also the question, the answer and the opinion'),
  reason: z.string().optional(),
  subject: fieldsSchema.optional().describe('With revise and resubmit: the fields that change'),
  fields: fieldsSchema.optional().describe('The same as subject'),
  chosen: chosenSchema.optional(),
  outputs: fieldsSchema.optional().describe('With approve: the values that the stage asks for'),
  version: z.int().min(0).optional().describe("The task's version as seen; the current one unless given"),
  subjectRevision: z.int().min(0).optional().describe('The revision as seen; the current one unless given'),
  definition: definitionSourceSchema.optional().describe('With migrate: the version to go on with'),
  people: z.record(userIdSchema, personSchema).optional().describe('With change: what is different about people'),
  departments: z.record(nameSchema, departmentSchema).optional().describe('With change: heads and parents'),
  substitutes: z.array(substituteSchema).optional().describe('With change: absences that are entered now'),
  back: z.array(userIdSchema).min(1).optional().describe('With change: whose absences end now, earlier than entered'),
  calendar: calendarChangeSchema.optional().describe('With change: hours and days that are different from now on'),
  expect: expectationSchema.optional(),
});

export type ScenarioEvent = z.output<typeof eventSchema>;
