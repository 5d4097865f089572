/** How a scenario writes the world around a case: times, people, departments, absences, the calendar. */
import { z } from 'zod';
import { nameSchema, userIdSchema } from '../compile/schema/words';

export const timeSchema = z
  .string()
  .min(1)
  .max(60)
  .describe('"2026-11-23 09:30" in the calendar\'s zone, an ISO instant, or "+2 working days" after the event before');

const roleHeldSchema = z.union([
  nameSchema,
  z
    .strictObject({ role: nameSchema, department: nameSchema.optional(), region: nameSchema.optional() })
    .describe('Held for this department, this region, or both only'),
]);

export const personSchema = z.strictObject({
  name: z.string().min(1).max(80).optional(),
  manager: userIdSchema.nullable().optional().describe('Whom they report to / 直属上级'),
  roles: z.array(roleHeldSchema).optional(),
  department: nameSchema.nullable().optional(),
  active: z.boolean().optional().describe('true unless given'),
});

export const departmentSchema = z.strictObject({
  name: z.string().min(1).max(80).optional(),
  head: userIdSchema.nullable().optional(),
  parent: nameSchema.nullable().optional(),
});

export const substituteSchema = z
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

const calendarShape = {
  hours: z.array(hoursSchema).min(1).optional().describe('09:00-12:00 and 13:00-18:00 unless given'),
  holidays: days.optional(),
  workdays: days.optional().describe('Make-up workdays / 调休'),
  exceptions: z.record(z.iso.date(), z.enum(['holiday', 'workday'])).optional(),
  publishedYears: z.array(z.int().min(2000).max(2200)).optional().describe('Every year unless given'),
};

export const calendarSchema = z.union([
  z.literal('office').describe('The office calendar with the published holidays, 09:00–12:00 and 13:00–18:00'),
  z.strictObject({
    id: nameSchema.optional(),
    timeZone: z.string().optional().describe('Asia/Shanghai unless given'),
    ...calendarShape,
  }),
]);

/** What is different about the calendar from now on. */
export const calendarChangeSchema = z.strictObject(calendarShape);

/** Either `id: {...}` or a list of records that carry their id. */
function byId<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape, z.core.$strict>, id: z.ZodString) {
  return z.union([z.record(id, schema), z.array(schema.extend({ id }))]);
}

export const peopleSchema = byId(personSchema, userIdSchema);
export const departmentsSchema = byId(departmentSchema, nameSchema);

export const fieldsSchema = z.record(z.string(), z.json());

export const chosenSchema = z
  .record(z.string(), z.array(userIdSchema))
  .describe('Whom the submitter chooses: stage (or stage.entry) → people / 自选审批人');

export type PersonSource = z.output<typeof personSchema>;
export type DepartmentSource = z.output<typeof departmentSchema>;
export type SubstituteSource = z.output<typeof substituteSchema>;
export type CalendarSource = z.output<typeof calendarSchema>;
export type CalendarChange = z.output<typeof calendarChangeSchema>;
