/**
 * What a scenario says: a definition, people, a subject, and what happens when. A case file is a list of scenarios with
 * expectations. Decides how they are written; playing them is `play.ts`.
 */
import { z } from 'zod';
import { userIdSchema } from '../compile/schema/words';
import { definitionSourceSchema, eventSchema } from './event-schema';
import { expectationSchema } from './expectation-schema';
import {
  calendarSchema,
  chosenSchema,
  departmentsSchema,
  fieldsSchema,
  peopleSchema,
  substituteSchema,
  timeSchema,
} from './world-schema';

const scenarioShape = {
  name: z.string().min(1).max(200).optional(),
  definition: definitionSourceSchema.optional(),
  people: peopleSchema.optional().describe('id → person'),
  departments: departmentsSchema.optional().describe('id → department'),
  substitutes: z.array(substituteSchema).optional(),
  calendar: calendarSchema.optional(),
  topFallback: userIdSchema.nullable().optional().describe('Who decides what nobody else may / 兜底人'),
  subject: fieldsSchema.optional().describe('The fields of the subject'),
  submitter: userIdSchema.optional(),
  chosen: chosenSchema.optional(),
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
