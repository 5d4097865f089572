/**
 * What a scenario says: a definition, people, a subject, and what happens when. A case file is a list of scenarios with
 * expectations. Decides how they are written; playing them is `play.ts`.
 */
import { z } from 'zod';
import { nameSchema, userIdSchema } from '../compile/schema/words';

const jsonSchema = z.json();

const timeSchema = z
  .string()
  .min(1)
  .max(60)
  .describe('"2026-11-23 09:30" in the calendar\'s zone, an ISO instant, or "+2 working days" after the event before');

const roleHeldSchema = z.union([
  nameSchema,
  z.strictObject({ role: nameSchema, department: nameSchema }).describe('Held for this department only'),
]);

const personSchema = z.strictObject({
  name: z.string().min(1).max(80).optional(),
  manager: userIdSchema.nullable().optional().describe('Whom they report to / 直属上级'),
  roles: z.array(roleHeldSchema).optional(),
  department: nameSchema.nullable().optional(),
  active: z.boolean().optional().describe('true unless given'),
});

const departmentSchema = z.strictObject({
  name: z.string().min(1).max(80).optional(),
  head: userIdSchema.nullable().optional(),
  parent: nameSchema.nullable().optional(),
});

const substituteSchema = z
  .strictObject({
    absent: userIdSchema,
    substitute: userIdSchema,
    from: timeSchema,
    to: timeSchema.nullable().optional().describe('The first instant when they are back; open unless given'),
    definition: nameSchema.optional(),
    client: z.string().optional(),
    maxAmountFen: z.int().min(0).optional(),
  })
  .describe('Somebody is away and somebody stands in / 代理');

const clock = '(?:[01]\\d|2[0-4]):[0-5]\\d';

const hoursSchema = z.union([
  z
    .string()
    .regex(new RegExp(`^${clock}-${clock}$`), 'is working hours such as "09:00-12:00"')
    .describe('"09:00-12:00"'),
  z.strictObject({ fromMinute: z.int().min(0).max(1440), toMinute: z.int().min(0).max(1440) }),
]);

const days = z.array(z.iso.date());

const calendarSchema = z.union([
  z.literal('office').describe('The office calendar with the published holidays, 09:00–12:00 and 13:00–18:00'),
  z.strictObject({
    id: nameSchema.optional(),
    timeZone: z.string().optional().describe('Asia/Shanghai unless given'),
    hours: z.array(hoursSchema).min(1).optional().describe('09:00-12:00 and 13:00-18:00 unless given'),
    holidays: days.optional(),
    workdays: days.optional().describe('Make-up workdays / 调休'),
    exceptions: z.record(z.iso.date(), z.enum(['holiday', 'workday'])).optional(),
    publishedYears: z.array(z.int().min(2000).max(2200)).optional().describe('Every year unless given'),
  }),
]);

/** Either `id: {...}` or a list of records that carry their id. */
function byId<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape, z.core.$strict>, id: z.ZodString) {
  return z.union([z.record(id, schema), z.array(schema.extend({ id }))]);
}

const peopleSchema = byId(personSchema, userIdSchema);
const departmentsSchema = byId(departmentSchema, nameSchema);
const fieldsSchema = z.record(z.string(), jsonSchema);

export const operations = [
  'approve',
  'reject',
  'return',
  'comment',
  'withdraw',
  'resubmit',
  'revise',
  'reassign',
  'terminate',
  'wait',
  'advance',
  'change',
] as const;

const expectationSchema = z
  .strictObject({
    case: z.enum(['running', 'returned', 'incident', 'approved', 'rejected', 'withdrawn', 'terminated']).optional(),
    round: z.int().min(1).optional(),
    tasks: z.record(userIdSchema, z.array(z.string())).optional().describe('Exactly these open tasks: person → stages'),
    path: z
      .array(nameSchema)
      .optional()
      .describe('The stages that this round has reached, in order, without skipped ones'),
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
        }),
      )
      .optional()
      .describe('Seats that must be there'),
    due: timeSchema.nullable().optional(),
    reminders: z.int().min(0).optional(),
    incident: z.string().nullable().optional().describe('The cause, e.g. nobody; null = none'),
    trail: z
      .array(z.string())
      .optional()
      .describe('Operations of the new trail entries, in this order, others between'),
  })
  .describe('What must hold; what is not named is not looked at');

const eventSchema = z.strictObject({
  as: userIdSchema
    .optional()
    .describe('Who acts; not needed for wait and change; owner = the process that owns the subject'),
  do: z.enum(operations).describe('wait (or advance) lets time pass; change changes people or substitutes'),
  at: timeSchema.optional(),
  for: z.string().optional().describe('With wait: how long, e.g. "3 working days"'),
  stage: nameSchema.optional().describe('Which of several tasks'),
  from: userIdSchema.optional().describe('With reassign: whose task'),
  to: z.string().optional().describe('With reassign: to whom; with return: submitter, previous or a stage'),
  comment: z.string().optional(),
  reason: z.string().optional(),
  subject: fieldsSchema.optional().describe('With revise and resubmit: the fields that change'),
  fields: fieldsSchema.optional().describe('The same as subject'),
  outputs: fieldsSchema.optional(),
  version: z.int().min(0).optional().describe("The task's version as seen; the current one unless given"),
  subjectRevision: z.int().min(0).optional().describe('The revision as seen; the current one unless given'),
  people: z.record(userIdSchema, personSchema).optional().describe('With change: what is different about people'),
  substitutes: z.array(substituteSchema).optional().describe('With change: absences that are entered now'),
  expect: expectationSchema.optional(),
});

const scenarioShape = {
  name: z.string().min(1).max(200).optional(),
  definition: z
    .union([z.string().min(1), fieldsSchema])
    .optional()
    .describe('A key, a path to a file, or the definition itself (as text or as data)'),
  people: peopleSchema.optional().describe('id → person'),
  departments: departmentsSchema.optional().describe('id → department'),
  substitutes: z.array(substituteSchema).optional(),
  calendar: calendarSchema.optional(),
  topFallback: userIdSchema.nullable().optional().describe('Who decides what nobody else may / 兜底人'),
  subject: fieldsSchema.optional().describe('The fields of the subject'),
  submitter: userIdSchema.optional(),
  start: timeSchema.optional(),
  events: z.array(eventSchema).max(500).optional(),
};

export const scenarioSchema = z
  .strictObject(scenarioShape)
  .meta({ id: 'scenario', description: 'One course of events' });

const caseSchema = z
  .strictObject({
    ...scenarioShape,
    name: z.string().min(1).max(200),
    like: z.string().optional().describe('Name of an earlier case: what is not said here is taken from it'),
    expectAtStart: expectationSchema.optional(),
    expect: expectationSchema.optional().describe('What must hold after the last event'),
  })
  .meta({ id: 'case', description: 'A scenario with what must come out of it' });

export const casesSchema = z
  .array(caseSchema)
  .min(1)
  .max(500)
  .meta({ id: 'cases', title: 'Cases of a definition / 审批模板用例' });

export type Scenario = z.output<typeof scenarioSchema>;
export type ScenarioCase = z.output<typeof caseSchema>;
export type ScenarioEvent = z.output<typeof eventSchema>;
export type Expectation = z.output<typeof expectationSchema>;
export type PersonSource = z.output<typeof personSchema>;
export type SubstituteSource = z.output<typeof substituteSchema>;
export type CalendarSource = z.output<typeof calendarSchema>;
